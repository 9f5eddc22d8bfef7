package dev.quoth.bot.home;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work in the background, which ends when this is closed; what it has not done then is done another time.
public final class Meanwhile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Meanwhile.class);

    private final Thread working;

    /// Something that takes a while.
    @FunctionalInterface
    interface Work {
        void run() throws InterruptedException;
    }

    Meanwhile(Work work) {
        working = Thread.ofPlatform().name("quoth-meanwhile").daemon().start(() -> run(work));
    }

    private static void run(Work work) {
        try {
            work.run();
        } catch (InterruptedException e) {
            LOG.debug("the work in the background was broken off", e);
        } catch (RuntimeException e) {
            LOG.warn("the work in the background failed: {}", e.getMessage());
            LOG.debug("what failed", e);
        }
    }

    /// Breaks the work off and waits until nothing of it goes on.
    @Override
    public void close() {
        working.interrupt();
        boolean interrupted = false;
        while (working.isAlive()) {
            try {
                working.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

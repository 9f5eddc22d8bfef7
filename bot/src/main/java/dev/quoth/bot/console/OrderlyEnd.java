package dev.quoth.bot.console;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Has a process that is asked to end (Ctrl-C, SIGTERM) interrupt one thread, and wait until that has closed what it uses.
final class OrderlyEnd implements AutoCloseable {

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread ending;

    private OrderlyEnd(Thread working, Duration patience) {
        ending = new Thread(() -> end(working, patience), "quoth-orderly-end");
        Runtime.getRuntime().addShutdownHook(ending);
    }

    /// Watches over this thread until it closes what is returned.
    ///
    /// @param patience how long the process waits for that at most
    static OrderlyEnd ofThisThread(Duration patience) {
        return new OrderlyEnd(Thread.currentThread(), patience);
    }

    private void end(Thread working, Duration patience) {
        working.interrupt();
        try {
            closed.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException e) {
            // The process is ending, and the hook has had its use.
        }
    }
}

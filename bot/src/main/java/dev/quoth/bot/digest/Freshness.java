package dev.quoth.bot.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has the places read again before editions are made: once for all that are made in the same quarter of an hour. Safe for
/// use by several threads.
final class Freshness implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Freshness.class);
    private static final Duration ENOUGH = Duration.ofMinutes(15);

    private final Digests.Reading reading;
    private final Duration most;
    private final InstantSource clock;
    private final ExecutorService reader = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("quoth-digest-read").factory());
    private @Nullable Future<?> running;
    private Instant begun = Instant.MIN;

    /// @param most how long an edition waits for places to be read; they are read on after that
    Freshness(Digests.Reading reading, Duration most, InstantSource clock) {
        this.reading = reading;
        this.most = most;
        this.clock = clock;
    }

    /// Waits until the places were read in this quarter of an hour, but not for ever.
    synchronized void await() throws InterruptedException {
        var now = clock.instant();
        boolean isRecent = !begun.isAfter(now) && begun.plus(ENOUGH).isAfter(now);
        if (running == null || (running.isDone() && !isRecent)) {
            begun = now;
            running = reader.submit(this::read);
        }
        try {
            running.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.info("the places are still being read after {} s; digests go out with what is there", most.toSeconds());
        } catch (ExecutionException e) {
            LOG.warn("the places could not be read before the digests: {}", String.valueOf(e.getCause()));
        }
    }

    private void read() {
        try {
            reading.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("not all places could be read before the digests: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }
}

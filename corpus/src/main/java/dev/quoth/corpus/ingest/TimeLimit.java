package dev.quoth.corpus.ingest;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Bounds how long taking one file apart may last. The work is done in a thread of its own, which is interrupted when its
/// time is over; parsers that don't listen are waited for no longer, for nothing in a Java process can end them.
///
/// @param longest must be positive
record TimeLimit(Duration longest) {

    /// How long an interrupted parser is waited for.
    private static final Duration GRACE = Duration.ofSeconds(2);

    TimeLimit {
        if (longest.isNegative() || longest.isZero()) {
            throw new IllegalArgumentException(
                    "the longest time to take a file apart must be positive, got " + longest);
        }
    }

    /// Returns what `work` gives, or empty where it takes too long. What it throws unchecked is thrown here; throws
    /// InterruptedException where this thread was interrupted.
    <T> Optional<T> within(Callable<T> work) throws InterruptedException {
        var task = new FutureTask<>(work);
        var thread = Thread.ofPlatform().name("quoth-parser").daemon().start(task);
        try {
            return Optional.of(task.get(longest.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            thread.interrupt();
            thread.join(GRACE);
            return Optional.empty();
        } catch (InterruptedException e) {
            thread.interrupt();
            throw e;
        } catch (ExecutionException e) {
            throw unchecked(e);
        }
    }

    private static RuntimeException unchecked(ExecutionException failed) {
        return switch (failed.getCause()) {
            case RuntimeException fault -> fault;
            case Error fault -> throw fault;
            case null, default ->
                new IllegalStateException("taking a file apart failed with a checked exception", failed);
        };
    }
}

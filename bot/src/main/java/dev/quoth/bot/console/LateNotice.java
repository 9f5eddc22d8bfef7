package dev.quoth.bot.console;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Tells what goes on where it is still going on after a while.
record LateNotice(CompletableFuture<Void> telling) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    /// Tells that the index is being brought level with the store, unless it is closed within four seconds.
    static LateNotice ofIndexing(Surroundings surroundings) {
        return after(PATIENCE, () -> surroundings.tell("Bringing the index up to date…"));
    }

    static LateNotice after(Duration patience, Runnable told) {
        return new LateNotice(CompletableFuture.runAsync(told,
                CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)));
    }

    @Override
    public void close() {
        telling.cancel(false);
    }
}

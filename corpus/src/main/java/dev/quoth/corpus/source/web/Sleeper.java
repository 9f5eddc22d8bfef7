package dev.quoth.corpus.source.web;

import java.time.Duration;

/// Waits.
@FunctionalInterface
public interface Sleeper {

    /// Returns when `time` has passed. Throws InterruptedException where this thread was interrupted meanwhile.
    void sleep(Duration time) throws InterruptedException;
}

package dev.quoth.retrieval.model;

import java.time.Duration;
import java.util.Optional;

/// How long a server is waited for, and how often it is asked again.
///
/// @param timeout  the longest that one request may take in all
/// @param attempts how often one thing is asked, at least 1
/// @param mostWait the longest pause between two attempts; a server that asks for more is not asked again
/// @param pause    how the pauses are made
record Patience(Duration timeout, int attempts, Duration mostWait, Pause pause) {

    /// Somebody waits for the answer, and has it by words alone otherwise.
    static final Patience FOR_QUESTIONS = new Patience(Duration.ofSeconds(3), 1, Duration.ZERO, Thread::sleep);
    /// Servers load a model when it is first asked for, which takes a while.
    static final Patience FOR_DOCUMENTS = new Patience(Duration.ofSeconds(60), 4, Duration.ofSeconds(60),
            Thread::sleep);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    /// Lets time pass.
    @FunctionalInterface
    interface Pause {
        void sleep(Duration time) throws InterruptedException;
    }

    /// Returns how long to wait after attempt number `attempt`, from 1 on: as long as the server says, else twice as long
    /// each time.
    Duration after(int attempt, Optional<Duration> retryAfter) {
        return retryAfter.orElseGet(() -> FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, 10)));
    }
}

package dev.quoth.retrieval.languagemodel;

import java.time.Duration;
import java.util.function.Consumer;

/// Who listens, and for how long; times are on the clock of [System#nanoTime].
///
/// @param heard    is told the text
/// @param firstBy  when the first of it must be there
/// @param deadline when it must be whole
record Listener(Consumer<String> heard, long firstBy, long deadline) {

    /// Returns one who waits for the whole, and for the first of it, `within` that time from now.
    static Listener within(Duration within, Consumer<String> heard) {
        long deadline = System.nanoTime() + within.toNanos();
        return new Listener(heard, deadline, deadline);
    }

    /// Returns one who is there from now on for as long, but waits for the first of it only half of that time.
    Listener impatient() {
        return new Listener(heard, System.nanoTime() + left().dividedBy(2).toNanos(), deadline);
    }

    Duration left() {
        return until(deadline);
    }

    Duration leftForFirst() {
        return until(firstBy);
    }

    boolean isOver() {
        return deadline - System.nanoTime() <= 0;
    }

    private static Duration until(long time) {
        return Duration.ofNanos(Math.max(time - System.nanoTime(), 1));
    }
}

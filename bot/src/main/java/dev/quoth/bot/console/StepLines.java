package dev.quoth.bot.console;

import java.util.concurrent.atomic.AtomicInteger;

/// Tells how far something has come, a line for every tenth of it. Safe for use by several threads.
final class StepLines {
    private static final int LINES = 10;

    private final Surroundings surroundings;
    private final String what;
    private final int steps;
    private final AtomicInteger done = new AtomicInteger();

    /// @param what  what is counted, in the plural
    /// @param steps how many there are in all
    StepLines(Surroundings surroundings, String what, int steps) {
        this.surroundings = surroundings;
        this.what = what;
        this.steps = steps;
    }

    /// Hears that one more is done.
    void step() {
        int now = done.incrementAndGet();
        if (now == steps || now % Math.max(1, steps / LINES) == 0) {
            surroundings.tell("%,d of %,d %s".formatted(now, steps, what));
        }
    }
}

package dev.quoth.bot.telegram;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next try: twice as long after each failure, and not at the same moment as everybody else.
final class BackOff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final RandomGenerator random;
    private Duration next = FIRST;

    BackOff(RandomGenerator random) {
        this.random = random;
    }

    /// Returns how long to wait after a failure: between half of the present step and all of it.
    Duration next() {
        var step = next;
        next = step.multipliedBy(2).compareTo(LONGEST) < 0 ? step.multipliedBy(2) : LONGEST;
        return step.dividedBy(2).plusMillis(random.nextLong(step.toMillis() / 2));
    }

    void reset() {
        next = FIRST;
    }
}

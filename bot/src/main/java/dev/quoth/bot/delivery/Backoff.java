package dev.quoth.bot.delivery;

import java.time.Duration;
import java.util.SplittableRandom;

/// How long to wait before something is tried again that failed.
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 9;

    private Backoff() {}

    /// Returns the wait after the attempt with that number, from 1: doubled each time, and by up to half longer, so that
    /// what failed together does not come back together.
    static Duration after(int attempt, long id) {
        long doubled = FIRST.toMillis() << Math.clamp(attempt - 1, 0, MOST_DOUBLINGS);
        double more = new SplittableRandom(id * 31 + attempt).nextDouble() / 2;
        return Duration.ofMillis(Math.min(LONGEST.toMillis(), (long) (doubled * (1 + more))));
    }
}

package dev.quoth.bot.delivery;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Counts the nanoseconds that passed by a clock; a clock that is put back makes it stand still for a moment, not until the
/// clock is where it was. Safe for use by several threads.
final class Ticks implements TimeMeter {
    private final InstantSource clock;
    private Instant last;
    private long passed;

    Ticks(InstantSource clock) {
        this.clock = clock;
        last = clock.instant();
    }

    Instant instant() {
        return clock.instant();
    }

    synchronized long now() {
        var now = clock.instant();
        passed += Math.max(0, Duration.between(last, now).toNanos());
        last = now;
        return passed;
    }

    @Override
    public long currentTimeNanos() {
        return now();
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}

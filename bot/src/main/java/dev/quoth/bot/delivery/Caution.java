package dev.quoth.bot.delivery;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/// Holds back what may have gone out before this process began. It is sent again once at the most, so it had better not be
/// under way when a process that keeps crashing crashes again: for a while it waits, and then goes out one by one. Safe for
/// use by several threads.
final class Caution {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration ONE_BY_ONE = Duration.ofSeconds(30);
    private static final Duration TURN = Duration.ofMillis(50);

    private final Ticks ticks;
    private final long began;
    private final Set<Long> repeating = new HashSet<>();

    Caution(Ticks ticks) {
        this.ticks = ticks;
        began = ticks.now();
    }

    /// Returns after how many nanoseconds to ask again whether something may be repeated; 0 for now.
    synchronized long untilRepeat() {
        long running = ticks.now() - began;
        if (running < PAUSE.toNanos()) {
            return PAUSE.toNanos() - running;
        }
        return running < ONE_BY_ONE.toNanos() && !repeating.isEmpty() ? TURN.toNanos() : 0;
    }

    /// Notes that `row` is being repeated.
    synchronized void repeats(OutboxRow row) {
        repeating.add(row.dispatch().id());
    }

    /// Notes that `row` is not being repeated any more.
    synchronized void repeated(OutboxRow row) {
        repeating.remove(row.dispatch().id());
    }
}

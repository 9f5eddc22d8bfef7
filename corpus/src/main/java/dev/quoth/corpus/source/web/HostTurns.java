package dev.quoth.corpus.source.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Lets requests to one host begin one after the other, with a delay between them, and none before the time that the host
/// asked for. Safe for use by several threads.
final class HostTurns {
    /// So many hosts are remembered before those that may be asked again are forgotten.
    private static final int MANY = 1000;

    private final InstantSource clock;
    private final Sleeper sleeper;
    private final Duration mostWait;
    /// When the next request to a host may begin.
    private final Map<String, Instant> next = new HashMap<>();
    /// Until when a host asked to be left alone.
    private final Map<String, Instant> closed = new HashMap<>();

    /// @param mostWait the longest that is waited for a host that asked to be left alone
    HostTurns(InstantSource clock, Sleeper sleeper, Duration mostWait) {
        this.clock = clock;
        this.sleeper = sleeper;
        this.mostWait = mostWait;
    }

    /// Waits for the turn of a request to `host`; the one after it comes `delay` later. Returns at once, with the time
    /// that the host asked for, where that is too far off.
    Optional<Instant> await(String host, Duration delay) throws InterruptedException {
        Duration wait;
        synchronized (next) {
            var now = clock.instant();
            forgetOld(now);
            var opens = closed.getOrDefault(host, now);
            if (Duration.between(now, opens).compareTo(mostWait) > 0) {
                return Optional.of(opens);
            }
            var free = next.getOrDefault(host, now);
            var start = opens.isAfter(free) ? opens : free;
            start = start.isBefore(now) ? now : start;
            next.put(host, start.plus(delay));
            wait = Duration.between(now, start);
        }
        if (wait.isPositive()) {
            sleeper.sleep(wait);
        }
        return Optional.empty();
    }

    /// Notes that `host` wants no request before `time`.
    void close(String host, Instant time) {
        synchronized (next) {
            closed.merge(host, time, (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    private void forgetOld(Instant now) {
        if (next.size() > MANY) {
            next.values().removeIf(now::isAfter);
            closed.values().removeIf(now::isAfter);
        }
    }
}

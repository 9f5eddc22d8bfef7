package dev.quoth.corpus;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that tests move. Safe for use by several threads.
public final class SettableClock implements InstantSource {
    private Instant now;

    public SettableClock(Instant now) {
        this.now = now;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }
}

package dev.quoth.bot.delivery;

import dev.quoth.bot.delivery.DeliveryStatus.LineStatus;
import java.time.Instant;
import java.util.Optional;

/// How a platform does. Safe for use by several threads.
final class Health {
    /// After so many failures in a row it counts as down.
    private static final int DOWN = 3;

    private LineStatus status = new LineStatus(Optional.empty(), Optional.empty(), "");
    private int failures;

    synchronized LineStatus status() {
        return status;
    }

    /// Notes that a request was taken; returns whether the platform was down before.
    synchronized boolean succeeded(Instant now) {
        boolean wasDown = failures >= DOWN;
        failures = 0;
        status = new LineStatus(Optional.of(now), status.lastFailure(), status.failure());
        return wasDown;
    }

    synchronized void failed(Instant now, String reason) {
        failures++;
        status = new LineStatus(status.lastSuccess(), Optional.of(now), reason);
    }
}

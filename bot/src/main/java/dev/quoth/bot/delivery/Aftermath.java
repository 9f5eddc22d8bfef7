package dev.quoth.bot.delivery;

import java.time.Duration;

/// What follows from a request to a platform: how that does, and how long others wait. Safe for use by several threads.
final class Aftermath {
    private final Pacer pacer;
    private final Ticks ticks;
    private final Sender.Watcher watcher;
    private final Runnable recovered;
    private final Health health = new Health();

    /// @param recovered is run when the platform takes requests again
    Aftermath(Pacer pacer, Ticks ticks, Sender.Watcher watcher, Runnable recovered) {
        this.pacer = pacer;
        this.ticks = ticks;
        this.watcher = watcher;
        this.recovered = recovered;
    }

    Health health() {
        return health;
    }

    /// Returns how long the lane of `row` waits, of which `delivery` came.
    Duration of(OutboxRow row, Delivery delivery) {
        switch (delivery) {
            case Delivery.Sent sent -> {
                if (health.succeeded(ticks.instant())) {
                    recovered.run();
                }
            }
            case Delivery.Later later -> {
                if (later.isForAll()) {
                    pacer.close(later.delay());
                }
                return later.delay();
            }
            case Delivery.NotSent not -> {
                return failed(row, not.reason());
            }
            case Delivery.Unsure unsure -> {
                return failed(row, unsure.reason());
            }
            case Delivery.ChatMoved moved -> watcher.moved(row.dispatch().chat(), moved.to());
            case Delivery.Refused refused -> {
            }
            case Delivery.ChatGone gone -> {
            }
        }
        return Duration.ZERO;
    }

    private Duration failed(OutboxRow row, String reason) {
        health.failed(ticks.instant(), reason);
        return Backoff.after(row.attempts() + 1, row.dispatch().id());
    }
}

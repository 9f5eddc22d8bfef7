package dev.quoth.bot.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// When subscriptions are due, kept in the store and in the timetable. Safe for use by several threads.
final class Agenda {
    /// Times that lie closer together are looked at together.
    private static final Duration RASTER = Duration.ofMinutes(1);

    private final SubscriptionStore subscriptions;
    private final EditionStore editions;
    private final Timetable timetable;
    private final InstantSource clock;

    Agenda(SubscriptionStore subscriptions, EditionStore editions, Timetable timetable, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.editions = editions;
        this.timetable = timetable;
        this.clock = clock;
    }

    /// Stores a new subscription.
    ///
    /// @param start how far the documents were looked at
    void add(Subscription subscription, Mark start) {
        var next = next(subscription);
        subscriptions.add(subscription, start, next);
        next.ifPresent(this::put);
    }

    /// Stores what was changed of a subscription.
    void change(Subscription subscription) {
        var next = next(subscription);
        subscriptions.change(subscription, next);
        next.ifPresent(this::put);
    }

    void remove(SubscriptionId id) {
        subscriptions.remove(id);
    }

    /// Returns when `subscription` comes next; empty where it is paused until somebody says so.
    Optional<Instant> next(Subscription subscription) {
        return nextAfter(subscription, clock.instant());
    }

    /// A day that has its edition, because the clock was put back or the plan was changed, gets no second one.
    private Optional<Instant> nextAfter(Subscription subscription, Instant time) {
        var turn = subscription.after(time);
        while (turn.isPresent() && editions.holds(subscription.id(), name(turn.get()))) {
            turn = subscription.after(turn.get().at());
        }
        return turn.map(Plan.Turn::at);
    }

    /// Returns what the edition of a day is called.
    static String name(Plan.Turn turn) {
        return turn.day().toString();
    }

    /// Has the timetable know of `time`.
    void put(Instant time) {
        long raster = RASTER.toMillis();
        long up = Math.ceilDiv(time.toEpochMilli(), raster) * raster;
        timetable.put(Instant.ofEpochMilli(up));
    }

    /// Brings what is stored into line with the clock: whatever happened to us between two steps, and wherever the clock was
    /// put, each subscription is due at the next time of its plan.
    void straighten() {
        var now = clock.instant();
        for (var due : subscriptions.coming()) {
            var at = due.at();
            var turn = due.subscription().after(now);
            if (turn.isPresent() && turn.get().at().isBefore(at)) {
                var next = nextAfter(due.subscription(), now).orElse(at);
                if (next.isBefore(at)) {
                    subscriptions.postpone(due.subscription().id(), next, Optional.empty());
                    at = next;
                }
            }
            put(at);
        }
    }
}

package dev.quoth.bot.digest;

import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.chat.Venue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A digest that a chat, a thread or a person gets.
///
/// @param venue where it is posted
/// @param owner who set it
/// @param since when it was set: documents that were stored before are not news to it
/// @param state whether it comes
public record Subscription(SubscriptionId id, Venue venue, UserId owner, Plan plan, Instant since, State state) {

    /// Whether a subscription comes.
    public sealed interface State {

        /// It comes when it is due.
        record Active() implements State {}

        /// It does not come before the day `until`, in its time zone; empty for until somebody says so.
        record Paused(Optional<LocalDate> until) implements State {}
    }

    /// Returns when it is due next after `time`; empty where it is paused until somebody says so.
    public Optional<Plan.Turn> after(Instant time) {
        return switch (state) {
            case State.Active active -> Optional.of(plan.after(time));
            case State.Paused(var until) -> until.map(day -> {
                var today = time.atZone(plan.zone()).toLocalDate();
                return plan.first(day.isAfter(today) ? day : today, time);
            });
        };
    }

    /// Whether it comes on `day`.
    public boolean isActiveOn(LocalDate day) {
        return switch (state) {
            case State.Active active -> true;
            case State.Paused(var until) -> until.isPresent() && !day.isBefore(until.get());
        };
    }

    /// Returns it with another plan.
    public Subscription with(Plan changed) {
        return new Subscription(id, venue, owner, changed, since, state);
    }

    /// Returns it in another state.
    public Subscription with(State changed) {
        return new Subscription(id, venue, owner, plan, since, changed);
    }
}

package dev.quoth.bot.digest;

import dev.quoth.bot.wording.DigestPhrase;
import java.time.InstantSource;

/// Says on a line each what subscriptions are and how they stand.
record DigestLines(SubscriptionStore subscriptions, EditionStore editions, Agenda agenda, InstantSource clock) {

    String of(DigestSays says, Subscription subscription) {
        var plan = says.plans().of(subscription.plan());
        return switch (subscription.state()) {
            case Subscription.State.Paused(var until) when until.isEmpty() ->
                DigestPhrase.LINE_PAUSED.in(says.language(), plan);
            case Subscription.State.Paused(var until) when until.get()
                    .isAfter(clock.instant().atZone(subscription.plan().zone()).toLocalDate()) ->
                DigestPhrase.LINE_PAUSED_UNTIL.in(says.language(), plan, says.plans().day(until.get()));
            default -> {
                var line = DigestPhrase.LINE_NEXT.in(says.language(), plan, next(says, subscription));
                yield isTroubled(subscription.id())
                        ? line + " (" + DigestPhrase.LINE_TROUBLE.in(says.language()) + ")"
                        : line;
            }
        };
    }

    private boolean isTroubled(SubscriptionId id) {
        return subscriptions.trouble(id).isPresent()
                || editions.last(id).flatMap(EditionStore.LastEdition::lost).isPresent();
    }

    /// Returns when `subscription` comes next.
    String next(DigestSays says, Subscription subscription) {
        return agenda.next(subscription).map(time -> says.plans().time(time, subscription.plan().zone())).orElse("–");
    }
}

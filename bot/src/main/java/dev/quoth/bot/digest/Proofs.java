package dev.quoth.bot.digest;

import dev.quoth.bot.access.Permission;
import dev.quoth.bot.chat.Reply;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Shows the next edition of each subscription as it would be made now, and sends nothing.
public final class Proofs {
    private final SubscriptionStore subscriptions;
    private final EditionStore editions;
    private final Rights rights;
    private final EditionMaker maker;
    private final InstantSource clock;

    public Proofs(SubscriptionStore subscriptions, EditionStore editions, Rights rights, EditionMaker maker,
            InstantSource clock) {
        this.subscriptions = subscriptions;
        this.editions = editions;
        this.rights = rights;
        this.maker = maker;
        this.clock = clock;
    }

    /// A subscription with its next edition.
    ///
    /// @param due      when that comes; empty while it is paused
    /// @param messages none where the chat is not let in any more, and where nothing would be said
    public record Proof(Subscription subscription, Optional<Instant> due, List<Reply.Message> messages) {
        public Proof {
            messages = List.copyOf(messages);
        }
    }

    /// Returns one for each subscription, the oldest first.
    public List<Proof> all() throws InterruptedException {
        var proofs = new ArrayList<Proof>();
        for (var subscription : subscriptions.all()) {
            var messages = switch (rights.asking(subscription)) {
                case Permission.Stranger stranger -> List.<Reply.Message>of();
                case Permission.Guest guest -> messages(subscription, guest);
            };
            proofs.add(new Proof(subscription, subscriptions.next(subscription.id()), messages));
        }
        return List.copyOf(proofs);
    }

    private List<Reply.Message> messages(Subscription subscription, Permission.Guest guest)
            throws InterruptedException {
        var now = clock.instant();
        var day = now.atZone(subscription.plan().zone()).toLocalDate();
        var occasion = new Occasion(Occasion.Kind.ON_TIME, day, now, now);
        var edition = maker.make(subscription, guest, editions.told(subscription.id()), occasion);
        if (!edition.isSaid(subscription.plan(), occasion)) {
            return List.of();
        }
        return EditionWriter.standard().parts(edition, subscription, occasion).stream().map(EditionPart::message)
                .toList();
    }
}

package dev.quoth.bot.digest;

import dev.quoth.bot.access.Permission;
import dev.quoth.bot.delivery.Poster;
import dev.quoth.bot.digest.EditionStore.Issue;
import dev.quoth.bot.digest.EditionStore.IssuePart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes an edition and has it posted: the edition, what it tells, its messages in the outbox and the time of the next one
/// are stored together or not at all, so that nothing is told twice and nothing is lost wherever a process ends. Safe for
/// use by several threads.
final class Press {
    private final EditionMaker maker;
    private final EditionWriter writer;
    private final EditionStore editions;
    private final Poster poster;
    private final Rights rights;

    Press(EditionMaker maker, EditionWriter writer, EditionStore editions, Poster poster, Rights rights) {
        this.maker = maker;
        this.writer = writer;
        this.editions = editions;
        this.poster = poster;
        this.rights = rights;
    }

    /// What came of an edition.
    sealed interface Outcome {

        /// It will go out in so many messages; none where there was nothing to tell and nothing was to be said.
        record Issued(int messages) implements Outcome {}

        /// There is one of that name.
        record Known() implements Outcome {}

        /// It can't be told there now; `reason` is a clause for operators.
        record Kept(String reason) implements Outcome {}
    }

    /// Issues the edition of `subscription` that is called `name`.
    ///
    /// @param next when the one after it is due; empty where that stays as it is
    Outcome issue(Subscription subscription, Occasion occasion, String name, Optional<Instant> next)
            throws InterruptedException {
        var obstacle = obstacle(subscription);
        if (obstacle.isPresent()) {
            return new Outcome.Kept(obstacle.get());
        }
        return switch (rights.asking(subscription)) {
            case Permission.Stranger stranger -> new Outcome.Kept("it is not let in any more");
            case Permission.Guest guest -> {
                var edition = maker.make(subscription, guest, editions.told(subscription.id()), occasion);
                var parts = parts(edition, subscription, occasion, name);
                boolean isNew = editions.store(new Issue(subscription.id(), name, occasion.now(), parts,
                        edition.waiting(), edition.upTo()), next);
                if (!isNew) {
                    yield new Outcome.Known();
                }
                parts.forEach(part -> poster.stored(part.posting()));
                yield new Outcome.Issued(parts.size());
            }
        };
    }

    /// Returns what `subscription` would be told of what `asking` may see; nothing is stored.
    List<EditionPart> proof(Subscription subscription, Permission.Asking asking, Occasion occasion)
            throws InterruptedException {
        return switch (asking) {
            case Permission.Stranger stranger -> List.of();
            case Permission.Guest guest -> {
                var edition = maker.make(subscription, guest, editions.told(subscription.id()), occasion);
                yield writer.parts(edition, subscription, occasion);
            }
        };
    }

    private Optional<String> obstacle(Subscription subscription) {
        return switch (poster.reach(subscription.venue().chat())) {
            case REACHED -> Optional.empty();
            case SHUT_OUT -> Optional.of("we were shut out of the chat");
            case NOT_CONNECTED -> Optional.of("its platform is off");
        };
    }

    private List<IssuePart> parts(Edition edition, Subscription subscription, Occasion occasion, String name) {
        var parts = new ArrayList<IssuePart>();
        if (!edition.isSaid(subscription.plan(), occasion)) {
            return parts;
        }
        for (var part : writer.parts(edition, subscription, occasion)) {
            var posting = "digest " + subscription.id() + " " + name + " " + (parts.size() + 1);
            poster.prepare(posting, subscription.venue(), part.message())
                    .ifPresent(made -> parts.add(new IssuePart(made, part.tells())));
        }
        return parts;
    }
}

package dev.quoth.bot.store;

import dev.quoth.bot.digest.EditionStore;
import dev.quoth.bot.digest.Mark;
import dev.quoth.bot.digest.SubscriptionId;
import dev.quoth.bot.digest.Telling;
import dev.quoth.bot.digest.Told;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.sqlite.Database;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The editions in the tables of that name; their messages go into the outbox in the same transaction.
record SqliteEditionStore(Database database, GroupedWrites writes) implements EditionStore {

    @Override
    public boolean store(Issue issue, Optional<Instant> next) {
        return writes.write("storing edition " + issue.name() + " of " + issue.subscription(), handle -> {
            var editions = new EditionTable(handle);
            var subscriptions = new SubscriptionTable(handle);
            boolean isNew = subscriptions.holds(issue.subscription())
                    && !editions.holds(issue.subscription(), issue.name());
            if (isNew) {
                editions.insert(issue);
                subscriptions.clear(issue.subscription());
                var outbox = new OutboxTable(handle);
                issue.parts().forEach(part -> outbox.insert(part.posting(), issue.made()));
            }
            next.ifPresent(time -> subscriptions.postpone(issue.subscription(), time));
            return isNew;
        });
    }

    @Override
    public boolean holds(SubscriptionId subscription, String name) {
        return database.read("looking for edition " + name + " of " + subscription,
                handle -> new EditionTable(handle).holds(subscription, name));
    }

    @Override
    public Told told(SubscriptionId subscription) {
        settle(Optional.of(subscription));
        return database.read("reading what " + subscription + " was told", handle -> {
            var editions = new EditionTable(handle);
            return new StoredTold(editions.told(subscription), editions.last(subscription).map(LastEdition::made),
                    editions.upTo(subscription), editions.waiting(subscription));
        });
    }

    @Override
    public Optional<LastEdition> last(SubscriptionId subscription) {
        settle(Optional.of(subscription));
        return database.read("reading the last edition of " + subscription,
                handle -> new EditionTable(handle).last(subscription));
    }

    @Override
    public Optional<Instant> lastMade() {
        return database.read("looking for the last edition", handle -> handle
                .select("SELECT max(made_at) FROM edition").mapTo(Long.class).findOne()).map(Instant::ofEpochMilli);
    }

    @Override
    public void settle() {
        settle(Optional.empty());
    }

    private void settle(Optional<SubscriptionId> subscription) {
        boolean isOpen = database.read("looking for editions on their way",
                handle -> new EditionTable(handle).isOpen(subscription));
        if (isOpen) {
            writes.write("noting what came of editions", handle -> {
                new EditionTable(handle).settle(subscription);
                return true;
            });
        }
    }

    private record StoredTold(Map<DocumentId, Telling> tellings, Optional<Instant> lastMade, Optional<Mark> upTo,
            Set<DocumentId> waiting) implements Told {

        @Override
        public Optional<Telling> last(DocumentId document) {
            return Optional.ofNullable(tellings.get(document));
        }
    }
}

package dev.quoth.bot.digest;

import dev.quoth.bot.delivery.Posting;
import dev.quoth.corpus.DocumentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Keeps which editions were made and what they told. Safe for use by several threads. All methods throw
/// [dev.quoth.corpus.sqlite.StoreException] where the store can't be read or written.
public interface EditionStore {

    /// An edition that is to go out.
    ///
    /// @param name    what it is called among those of its subscription: its day, such as `2026-11-21`, or more for one that
    ///                was asked for
    /// @param parts   none where there is nothing to tell and nothing is to be said
    /// @param waiting what the next edition is to tell
    /// @param upTo    how far the documents were looked at
    record Issue(SubscriptionId subscription, String name, Instant made, List<IssuePart> parts, Set<DocumentId> waiting,
            Mark upTo) {
        public Issue {
            parts = List.copyOf(parts);
            waiting = Set.copyOf(waiting);
        }
    }

    /// A message of an edition as it goes out.
    record IssuePart(Posting posting, List<Telling> tells) {
        public IssuePart {
            tells = List.copyOf(tells);
        }
    }

    /// How the last edition of a subscription went.
    ///
    /// @param lost why a message of it could not be delivered; empty where all were, or are on their way
    record LastEdition(String name, Instant made, Optional<String> lost) {}

    /// Stores `issue`, puts its messages into the outbox, and has the next edition come at `next`, all or nothing. Returns
    /// false where the subscription has an edition of that name, or is no more; then only `next` is noted.
    ///
    /// @param next empty where what comes next stays as it is
    boolean store(Issue issue, Optional<Instant> next);

    /// Whether `subscription` has an edition of that name.
    boolean holds(SubscriptionId subscription, String name);

    /// Returns what `subscription` was told until now.
    Told told(SubscriptionId subscription);

    /// Returns how the last edition went; empty where there was none.
    Optional<LastEdition> last(SubscriptionId subscription);

    /// Returns when the last edition of any subscription was made; empty where there was none.
    Optional<Instant> lastMade();

    /// Notes what the outbox says of the messages of editions. To be called before the outbox forgets them.
    void settle();
}

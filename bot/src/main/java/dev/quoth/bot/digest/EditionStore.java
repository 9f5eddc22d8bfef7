package dev.quoth.bot.digest;

import dev.quoth.bot.delivery.Posting;
import java.time.Instant;
import java.util.List;

/// Keeps which editions were made and what they told. Safe for use by several threads. All methods throw
/// [dev.quoth.corpus.sqlite.StoreException] where the store can't be read or written.
public interface EditionStore {

    /// An edition that is to go out.
    ///
    /// @param name  what it is called among those of its subscription: its day, such as `2026-11-21`, or more for one that
    ///              was asked for
    /// @param parts none where there is nothing to tell and nothing is to be said
    record Issue(SubscriptionId subscription, String name, Instant due, Instant made, List<IssuePart> parts) {
        public Issue {
            parts = List.copyOf(parts);
        }
    }

    /// A message of an edition as it goes out.
    record IssuePart(Posting posting, List<Telling> tells) {
        public IssuePart {
            tells = List.copyOf(tells);
        }
    }

    /// Stores `issue` and puts its messages into the outbox, both or none. Returns false, and does nothing, where the
    /// subscription has an edition of that name.
    boolean store(Issue issue);

    /// Whether `subscription` has an edition of that name.
    boolean holds(SubscriptionId subscription, String name);

    /// Returns what `subscription` was told until now.
    Told told(SubscriptionId subscription);
}

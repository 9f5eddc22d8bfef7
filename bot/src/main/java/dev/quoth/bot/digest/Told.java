package dev.quoth.bot.digest;

import dev.quoth.corpus.DocumentId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// What a subscription was told already: what stood in its editions, but for those that could not be delivered. What is
/// still on its way counts as told.
public interface Told {

    /// Returns what it was told last of `document`; empty where that stood in none of its editions.
    Optional<Telling> last(DocumentId document);

    /// Returns when the last edition was made; empty where there was none.
    Optional<Instant> lastMade();

    /// Returns how far the documents were looked at when the last edition was made that counts as told, or when it was
    /// subscribed where there was none; empty where that is not known: [Subscription#since()] counts then.
    default Optional<Mark> upTo() {
        return Optional.empty();
    }

    /// Returns the documents that were looked at up to there and are still to be told: what an edition had no room for, and
    /// what stood in messages that could not be delivered.
    default Set<DocumentId> waiting() {
        return Set.of();
    }

    /// Knows of nothing that was told.
    Told NOTHING = new Told() {
        @Override
        public Optional<Telling> last(DocumentId document) {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> lastMade() {
            return Optional.empty();
        }
    };
}

package dev.quoth.bot.digest;

import dev.quoth.corpus.DocumentId;
import java.time.Instant;
import java.util.Optional;

/// What a subscription was told already: what stood in its editions, but for those that could not be delivered. What is
/// still on its way counts as told.
public interface Told {

    /// Returns what it was told last of `document`; empty where that stood in none of its editions.
    Optional<Telling> last(DocumentId document);

    /// Returns when the last edition was made; empty where there was none.
    Optional<Instant> lastMade();

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

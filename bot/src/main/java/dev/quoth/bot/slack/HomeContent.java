package dev.quoth.bot.slack;

import dev.quoth.bot.chat.Sender;
import dev.quoth.bot.chat.Venue;
import dev.quoth.corpus.Language;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// What we show somebody before anything is asked: in App Home and as an assistant. The conversation's to say. Safe for use
/// by several threads.
public interface HomeContent {

    /// Returns what `sender` is shown, who is alone with us in `venue`. Nothing in it is what the person may not see.
    Home of(Sender sender, Venue venue);

    /// What one person is shown.
    ///
    /// @param language    the language of all words on it
    /// @param isLetIn     whether the person may ask anything; if not, the rest is empty
    /// @param examples    questions that documents which the person may see answer, best first; may be empty
    /// @param collections what may be asked about, a line each
    /// @param digests     the person's digests, a line each
    /// @param recent      the person's last answers, newest first
    record Home(Language language, boolean isLetIn, List<String> examples, List<String> collections,
            List<String> digests, List<Recent> recent) {
        public Home {
            examples = List.copyOf(examples);
            collections = List.copyOf(collections);
            digests = List.copyOf(digests);
            recent = List.copyOf(recent);
        }

        /// Returns what one sees who may ask, of whom we know no more.
        public static Home plain(Language language) {
            return new Home(language, true, List.of(), List.of(), List.of(), List.of());
        }
    }

    /// An answer that was given.
    ///
    /// @param link what leads to it; empty where nothing does
    record Recent(String question, Optional<URI> link) {}
}

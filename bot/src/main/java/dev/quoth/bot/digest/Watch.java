package dev.quoth.bot.digest;

import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.chat.Venue;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A question that is asked again when there is something new.
///
/// @param venue    where a better or different answer is told
/// @param language the language of our words
/// @param heard    the answer that the chat heard last; empty before the question was first asked
public record Watch(WatchId id, Venue venue, UserId owner, String question, Language language, Instant since,
        Optional<Heard> heard) {

    /// An answer that a chat heard.
    ///
    /// @param generation the corpus's generation then
    /// @param shortForm  the value that was answered; empty where there was none
    /// @param quotes     what was quoted; none where nothing was found
    public record Heard(long generation, Optional<String> shortForm, List<Quoted> quotes) {
        public Heard {
            quotes = List.copyOf(quotes);
        }
    }

    /// A quote of an answer, with the version of its document.
    public record Quoted(DocumentId document, String version, String quote) {}

    /// Returns it after `answer` was heard.
    public Watch with(Heard answer) {
        return new Watch(id, venue, owner, question, language, since, Optional.of(answer));
    }
}

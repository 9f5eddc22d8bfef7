package dev.quoth.bot.digest;

import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.chat.Venue;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A question that is asked again when there is something new.
///
/// @param venue    where a better or different answer is told
/// @param language the language of our words
/// @param memory   what came of it; empty before the question was first asked
public record Watch(WatchId id, Venue venue, UserId owner, String question, Language language, Instant since,
        Optional<Memory> memory) {

    /// What came of a watch.
    ///
    /// @param generation how far the documents were looked at, see [dev.quoth.corpus.store.CorpusStore#generation()]
    /// @param heard      the answers that the chat heard, in order; none while there was no answer
    public record Memory(long generation, List<Heard> heard) {
        public Memory {
            heard = List.copyOf(heard);
        }

        Memory with(List<Heard> more) {
            var all = new ArrayList<>(heard);
            all.addAll(more);
            return new Memory(generation, all);
        }
    }

    /// An answer that a chat heard.
    ///
    /// @param version     that of the document
    /// @param shortForm   the value that was answered; empty where there was none
    /// @param published   when the document was published; empty where it does not say
    /// @param probability how probable the answer was, 0 to 1
    public record Heard(DocumentId document, String version, Optional<String> shortForm, String quote,
            Optional<LocalDate> published, double probability) {}

    /// Returns it with another memory.
    Watch with(Memory other) {
        return new Watch(id, venue, owner, question, language, since, Optional.of(other));
    }
}

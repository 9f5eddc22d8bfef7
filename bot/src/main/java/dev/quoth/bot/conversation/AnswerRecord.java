package dev.quoth.bot.conversation;

import dev.quoth.bot.chat.AnswerId;
import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.EventId;
import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.chat.Venue;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.PassageId;
import dev.quoth.corpus.Sha256;
import dev.quoth.corpus.Span;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An answer that was given: what its buttons open, what follow-ups refer to, what is rated.
///
/// @param readAs    the question as it was understood; the same as was asked where it stands by itself
/// @param language  the language of the question
/// @param shortForm the value that was answered; empty where there was none
/// @param citations what was quoted, in order; none where nothing was found
/// @param passages  those that were found: where nothing was quoted first those that were shown, then best first
/// @param within    the document that alone was asked; empty where all were
public record AnswerRecord(AnswerId id, Asked asked, String readAs, Language language, Optional<String> shortForm,
        List<Cited> citations, List<PassageId> passages, Optional<DocumentId> within) {

    private static final int ID_CHARACTERS = 12;
    private static final int LETTERS_AND_DIGITS = 36;

    public AnswerRecord {
        citations = List.copyOf(citations);
        passages = List.copyOf(passages);
    }

    /// Makes the record of an answer for which all documents were asked.
    public AnswerRecord(AnswerId id, Asked asked, String readAs, Language language, Optional<String> shortForm,
            List<Cited> citations, List<PassageId> passages) {
        this(id, asked, readAs, language, shortForm, citations, passages, Optional.empty());
    }

    /// A question as it came.
    ///
    /// @param message the message that asked, by the platform's name for it; empty where it was a button
    /// @param text    its words
    public record Asked(EventId event, Venue venue, String message, UserId asker, Instant at, String text) {}

    /// A quote, by where it stands in that version of its document.
    public record Cited(PassageId passage, String version, Span span, String quote) {}

    /// Returns the name of the answer to `event`: the same however often that is answered, and hard to guess.
    static AnswerId idOf(Event event) {
        var hash = Sha256.hex(event.id().toString().getBytes(StandardCharsets.UTF_8));
        return new AnswerId(new BigInteger(hash, 16).toString(LETTERS_AND_DIGITS).substring(0, ID_CHARACTERS));
    }
}

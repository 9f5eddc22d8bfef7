package dev.quoth.retrieval.answer;

import dev.quoth.corpus.Document;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.Part;
import dev.quoth.corpus.PassageId;
import dev.quoth.corpus.Span;
import java.util.Optional;

/// A numbered quote.
///
/// @param number   its number in the answer, from 1
/// @param document the document that it is from
/// @param passage  the passage that it stands in
/// @param span     where it stands in the document's text
public record Citation(int number, Document document, PassageId passage, Span span) {

    /// Returns what stands there, to the letter.
    public String quote() {
        return span.of(document.text());
    }

    /// Returns the part of the source in which the quote begins, such as a page; empty where the source has no parts.
    public Optional<Part> part() {
        return document.partAt(span.start());
    }

    /// Returns the language of the quote, which need not be that of most of its document.
    public Language language() {
        return Language.of(quote());
    }
}

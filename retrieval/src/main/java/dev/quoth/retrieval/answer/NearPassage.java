package dev.quoth.retrieval.answer;

import dev.quoth.corpus.Document;
import dev.quoth.corpus.PassageId;
import dev.quoth.corpus.Span;

/// A passage that came near a question, with the fused score that orders it.
public record NearPassage(Document document, PassageId passage, Span span, double score) {

    /// Returns the passage's text, to the letter.
    public String text() {
        return span.of(document.text());
    }
}

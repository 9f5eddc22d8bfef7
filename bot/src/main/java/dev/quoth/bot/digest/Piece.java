package dev.quoth.bot.digest;

import dev.quoth.corpus.Document;
import dev.quoth.corpus.Span;
import dev.quoth.corpus.store.Arrival;
import dev.quoth.corpus.store.DocumentLabel;
import dev.quoth.corpus.story.Substance;
import dev.quoth.retrieval.brief.Brief;
import java.util.Optional;

/// A document that may be told, taken apart; its text is not kept, for there may be many.
///
/// @param version  what it says, by the name of its substance
/// @param sentence its key sentence; empty where it has none
/// @param before   what was told of it before; empty where that was nothing
record Piece(DocumentLabel label, Arrival arrival, Brief brief, String version, String sentence,
        Optional<Telling> before) {

    static Piece of(Document document, Brief brief, Arrival arrival, Optional<Telling> before) {
        return new Piece(DocumentLabel.of(document), arrival, brief, Substance.of(document.text()),
                brief.key().map(span -> span.of(document.text())).orElse(""), before);
    }

    /// Whether it says what was told of it.
    boolean isTold() {
        return before.filter(telling -> telling.version().equals(version)).isPresent();
    }

    Optional<Span> span() {
        return brief.key();
    }

    EditionItem.Other asOther() {
        return new EditionItem.Other(label, version);
    }
}

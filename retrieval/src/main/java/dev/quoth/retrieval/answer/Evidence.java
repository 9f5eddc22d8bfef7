package dev.quoth.retrieval.answer;

import dev.quoth.corpus.Document;
import dev.quoth.corpus.PassageId;
import dev.quoth.corpus.Span;
import java.util.HashSet;
import java.util.Set;

/// A sentence or table row that may answer a question.
///
/// @param score how well it answers; comparable within one question
/// @param terms its terms
record Evidence(Document document, PassageId passage, Span span, Signals signals, double score, Set<String> terms) {

    Evidence {
        terms = Set.copyOf(terms);
    }

    String text() {
        return span.of(document.text());
    }

    /// Whether `other` stands beside it in the same passage.
    boolean adjoins(Evidence other) {
        return passage.equals(other.passage) && isBlankBetween(span, other.span) && isBlankBetween(other.span, span);
    }

    private boolean isBlankBetween(Span before, Span behind) {
        return before.end() > behind.start() || document.text().substring(before.end(), behind.start()).isBlank();
    }

    /// Returns both as one stretch, as good as this one.
    Evidence with(Evidence other) {
        var both = new HashSet<>(terms);
        both.addAll(other.terms);
        return new Evidence(document, passage, new Span(Math.min(span.start(), other.span.start()),
                Math.max(span.end(), other.span.end())), signals, score, both);
    }
}

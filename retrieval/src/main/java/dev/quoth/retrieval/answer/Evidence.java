package dev.quoth.retrieval.answer;

import dev.quoth.corpus.Document;
import dev.quoth.corpus.PassageId;
import dev.quoth.corpus.Span;
import java.util.Set;

/// A sentence or table row that may answer a question.
///
/// @param cosine   that of its nearest window with the question, in standard deviations above unrelated texts
/// @param coverage the share of the question that its words cover
/// @param context  what its heading and its document's title cover beyond that
/// @param hasValue whether it holds a value of the type that is asked for; true where the type has no form
/// @param fused    the fused score of its passage, minus that of the best passage; 0 or less
/// @param terms    its terms
record Evidence(Document document, PassageId passage, Span span, double cosine, double coverage, double context,
        boolean hasValue, double fused, Set<String> terms) {

    private static final double COSINE = 0.09;
    private static final double CONTEXT = 0.5;
    private static final double VALUE = 0.2;
    private static final double FUSED = 0.1;

    Evidence {
        terms = Set.copyOf(terms);
    }

    /// How well it answers by itself: the cosine, the coverage, and a bonus for a value of the right type.
    double sentenceScore() {
        return COSINE * cosine + coverage + CONTEXT * context + (hasValue ? VALUE : 0);
    }

    /// How well it answers, comparable within one question, with the standing of its passage. Weights were measured on DRCD
    /// and XQuAD; see docs/decisions.
    double score() {
        return sentenceScore() + FUSED * fused;
    }

    String text() {
        return span.of(document.text());
    }
}

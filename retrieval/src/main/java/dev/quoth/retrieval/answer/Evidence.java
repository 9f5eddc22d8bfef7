package dev.quoth.retrieval.answer;

import dev.quoth.corpus.Document;
import dev.quoth.corpus.PassageId;
import dev.quoth.corpus.Span;
import java.util.Set;

/// A sentence or table row that may answer a question.
///
/// @param fused the fused score of its passage, minus that of the best passage; 0 or less
/// @param terms its terms
record Evidence(Document document, PassageId passage, Span span, Signals signals, double fused, Set<String> terms) {

    private static final double FUSED = 0.1;
    /// A whole sentence reads better than a list item that says the same.
    private static final double WHOLE = 0.15;
    private static final String LEAD_IN = "：:";
    private static final String SENTENCE_ENDS = "。！？.!?」』”…";

    Evidence {
        terms = Set.copyOf(terms);
    }

    /// Returns how well it answers, with the standing of its passage; comparable within one question.
    double score() {
        // A lead-in («… as follows:») says nothing without what follows.
        boolean leadsIn = LEAD_IN.indexOf(document.text().charAt(span.end() - 1)) >= 0;
        boolean isWhole = SENTENCE_ENDS.indexOf(document.text().charAt(span.end() - 1)) >= 0;
        return signals.score() + FUSED * fused + (isWhole ? WHOLE : leadsIn ? -WHOLE : 0);
    }

    String text() {
        return span.of(document.text());
    }
}

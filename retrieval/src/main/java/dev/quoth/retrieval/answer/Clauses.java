package dev.quoth.retrieval.answer;

import dev.quoth.corpus.Span;
import java.util.ArrayList;
import java.util.List;

/// Cuts a sentence into its clauses.
final class Clauses {

    private static final String ENDS = "，,；;。：:（）()\n";

    private Clauses() {}

    /// Returns the clauses of `sentence` in order, the signs between them included; a comma in a number ends none.
    static List<Span> of(String sentence) {
        var clauses = new ArrayList<Span>();
        int start = 0;
        for (int at = 0; at < sentence.length(); at++) {
            boolean inNumber = at > 0 && at + 1 < sentence.length() && Character.isDigit(sentence.charAt(at - 1))
                    && Character.isDigit(sentence.charAt(at + 1));
            if (ENDS.indexOf(sentence.charAt(at)) >= 0 && !inNumber && at > start) {
                clauses.add(new Span(start, at));
                start = at;
            }
        }
        clauses.add(new Span(start, sentence.length()));
        return clauses;
    }
}

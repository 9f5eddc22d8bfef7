package dev.quoth.retrieval.index;

import java.util.List;

/// What a question asks of the words of passages: clauses whose scores add up.
public record LexicalQuery(List<Clause> clauses) {

    public LexicalQuery {
        clauses = List.copyOf(clauses);
    }

    /// Texts that mean the same thing, of which the best counts: a word and its translations. `weight` multiplies its score.
    public record Clause(List<String> alternatives, double weight) {

        public Clause {
            alternatives = List.copyOf(alternatives);
            if (alternatives.isEmpty() || weight <= 0) {
                throw new IllegalArgumentException(
                        "clause must have an alternative and a weight above 0, got " + alternatives + " and " + weight);
            }
        }
    }

    /// Returns the query for the words of `text` as they stand.
    public static LexicalQuery of(String text) {
        return new LexicalQuery(List.of(new Clause(List.of(text), 1)));
    }
}

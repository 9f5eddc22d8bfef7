package dev.quoth.retrieval.index;

import java.util.List;
import java.util.Map;

/// What a question asks of the words of passages: its own words in passages of its script, and in those of either script
/// what else they are called. A passage's score is the share of all that which it holds, so that the scores of passages of
/// both scripts can be compared.
///
/// @param text    the question's own words as they stand; empty where none are searched for
/// @param script  the script of those passages that `text` is sought in
/// @param clauses what is sought in the passages of each script beside that; scores add up
public record LexicalQuery(String text, Script script, Map<Script, List<Clause>> clauses) {

    public LexicalQuery {
        clauses = Map.copyOf(clauses);
    }

    /// Texts that mean the same thing: a word and its translations. `weight` multiplies its score; how many words of the
    /// question it stands for.
    public record Clause(List<Alternative> alternatives, double weight) {

        public Clause {
            alternatives = List.copyOf(alternatives);
            if (alternatives.isEmpty() || !(weight > 0)) {
                throw new IllegalArgumentException(
                        "clause must have an alternative and a weight above 0, got " + alternatives + " and " + weight);
            }
        }
    }

    /// One way to say a thing, and how surely it means that: above 0, at most 1.
    public record Alternative(String text, double probability) {

        public Alternative {
            if (!(probability > 0 && probability <= 1)) {
                throw new IllegalArgumentException("probability must be above 0 and at most 1, got " + probability);
            }
        }
    }

    /// Returns the query for the words of `text` as they stand, in passages of its script.
    public static LexicalQuery of(String text) {
        return new LexicalQuery(text, Script.of(text), Map.of());
    }

    /// Returns the query for nothing, which finds nothing.
    public static LexicalQuery none() {
        return new LexicalQuery("", Script.LATIN, Map.of());
    }
}

package dev.quoth.retrieval.eval;

import dev.quoth.retrieval.answer.Answer;
import java.util.List;

/// A question whose right answer is known.
///
/// @param before what was asked before it in the same conversation, in order; none for a question by itself
/// @param group  what its figures are counted under beside the total, such as its language
public record EvaluationQuestion(String id, List<String> before, String text, String group, Gold gold) {

    /// What is right for a question.
    public sealed interface Gold permits GoldSpans, GoldQuotes, GoldNone {

        /// Whether a passage of the document at `address` is one of those that should be found.
        boolean isAt(String address);

        /// Whether an answer with the first `most` of the citations of `answer` is right.
        boolean isAnsweredBy(Answer.Grounded answer, int most);
    }

    public EvaluationQuestion {
        before = List.copyOf(before);
        if (text.isBlank()) {
            throw new IllegalArgumentException("question " + id + " must not be blank");
        }
    }

    /// Makes a question by itself.
    public EvaluationQuestion(String id, String text, String group, Gold gold) {
        this(id, List.of(), text, group, gold);
    }

    /// Returns whether the question has an answer in its corpus.
    public boolean isAnswerable() {
        return !(gold instanceof GoldNone);
    }
}

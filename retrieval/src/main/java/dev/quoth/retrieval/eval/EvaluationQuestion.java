package dev.quoth.retrieval.eval;

import dev.quoth.retrieval.answer.Answer;

/// A question whose right answer is known.
///
/// @param group what its figures are counted under beside the total, such as its language
public record EvaluationQuestion(String id, String text, String group, Gold gold) {

    /// What is right for a question.
    public sealed interface Gold permits GoldSpans, GoldQuotes, GoldNone {

        /// Whether a passage of the document at `address` is one of those that should be found.
        boolean isAt(String address);

        /// Whether an answer with the first `most` of the citations of `answer` is right.
        boolean isAnsweredBy(Answer.Grounded answer, int most);
    }

    public EvaluationQuestion {
        if (text.isBlank()) {
            throw new IllegalArgumentException("question " + id + " must not be blank");
        }
    }

    /// Returns whether the question has an answer in its corpus.
    public boolean isAnswerable() {
        return !(gold instanceof GoldNone);
    }
}

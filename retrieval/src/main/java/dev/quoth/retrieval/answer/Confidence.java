package dev.quoth.retrieval.answer;

/// The probability that a sentence answers its question: a logistic of what the sentence shows, fitted on DRCD and XQuAD
/// with each question's paragraph in the index and taken out of it (docs/decisions/0004).
final class Confidence {

    /// Below this the answer is that nothing was found.
    static final double ENOUGH = 0.5;

    private Confidence() {}

    /// Returns the probability that `evidence`, the best there is, answers.
    ///
    /// @param across whether it lies in another language than the question, where words and vectors agree less
    static double of(Evidence evidence, boolean across) {
        double coverage = evidence.coverage() + evidence.context() / 2;
        double value = evidence.hasValue() ? 1 : 0;
        double sum = across
                ? -4.49 + 0.48 * evidence.cosine() + 6.12 * coverage + 1.37 * value
                : -7.67 + 0.71 * evidence.cosine() + 7.86 * coverage + 1.66 * value;
        return 1 / (1 + Math.exp(-sum));
    }
}

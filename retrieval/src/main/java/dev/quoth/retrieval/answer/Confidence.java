package dev.quoth.retrieval.answer;

import dev.quoth.corpus.Language;

/// The probability that a sentence answers its question: a logistic of its signals, with coefficients that were fitted on
/// DRCD and XQuAD, with each question's paragraph in the index and taken out of it (docs/decisions/0004).
enum Confidence {
    /// Fitted on both languages together, which carries over to other corpora better than one fit for each.
    WITHIN(-5.89, 0.60, 7.55, -4.53, 1.16),
    /// Across languages words and vectors agree less, and a thing that is not there tells more.
    ACROSS(-3.33, 0.40, 7.66, -5.86, 1.36);

    /// Below this the answer is that nothing was found. Less than one half, because a quote that is beside the point shows
    /// at sight that it is, and an answer that is kept back shows nothing.
    private static final double ENOUGH = 0.35;

    private final double bias;
    private final double cosine;
    private final double coverage;
    private final double missing;
    private final double value;

    Confidence(double bias, double cosine, double coverage, double missing, double value) {
        this.bias = bias;
        this.cosine = cosine;
        this.coverage = coverage;
        this.missing = missing;
        this.value = value;
    }

    /// Returns the coefficients for a question in `question` that a document in `document` answers.
    static Confidence between(Language question, Language document) {
        return question.isChinese() == document.isChinese() ? WITHIN : ACROSS;
    }

    boolean isEnough(Signals signals) {
        return probability(signals) >= ENOUGH;
    }

    double probability(Signals signals) {
        double sum = bias + cosine * signals.cosine() + coverage * (signals.coverage() + signals.context() / 2)
                + missing * signals.missing() + (signals.hasValue() ? value : 0);
        return 1 / (1 + Math.exp(-sum));
    }
}

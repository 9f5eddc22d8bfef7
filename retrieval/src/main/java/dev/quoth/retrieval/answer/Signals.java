package dev.quoth.retrieval.answer;

/// What speaks for a sentence as the answer to a question.
///
/// @param cosine   that of its nearest window with the question, in standard deviations above unrelated texts
/// @param coverage the share of the question that its words cover, 0 to 1
/// @param context  what its heading and its document's title cover beyond that
/// @param missing  the share of the question's most telling thing that its whole passage leaves out
/// @param hasValue whether it holds a value of the kind that is asked for; true where that kind has no form
record Signals(double cosine, double coverage, double context, double missing, boolean hasValue) {

    /// Returns how well the sentence answers by itself; comparable within one question. Weights were measured on DRCD and
    /// XQuAD (docs/decisions/0004), where they lie on a plateau.
    double score() {
        return 0.09 * cosine + coverage + 0.5 * context + (hasValue ? 0.35 : 0);
    }
}

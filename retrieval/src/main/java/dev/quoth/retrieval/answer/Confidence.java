package dev.quoth.retrieval.answer;

import dev.quoth.retrieval.search.Search;
import java.util.List;

/// The probability that the best evidence answers the question: a logistic of what the search and the sentence show.
/// Coefficients were fitted on DRCD and XQuAD with the question's paragraph in the index and removed; see
/// docs/decisions.
final class Confidence {

    /// Below this the answer is that nothing was found.
    static final double ENOUGH = 0.5;

    private Confidence() {}

    /// What the decision rests on.
    ///
    /// @param cosine   of the best sentence, in standard deviations above unrelated texts
    /// @param coverage of the question by the best sentence and its heading
    /// @param passage  of the question by the best sentence's passage
    /// @param gap      between the fused scores of the two best passages
    /// @param value    1 where the best sentence has a value of the type asked for, else 0
    record Signals(double cosine, double coverage, double passage, double gap, double value) {}

    /// @param evidence best first, not empty
    static Signals signals(Search.Result found, List<Evidence> evidence, Coverage coverage) {
        var best = evidence.getFirst();
        double passageCoverage = coverage.of(coverage.terms(evidence.stream()
                .filter(other -> other.passage().equals(best.passage())).map(Evidence::text)
                .reduce(best.document().title(), (some, more) -> some + "\n" + more)));
        var passages = found.passages();
        double gap = passages.size() < 2 ? 0 : passages.get(0).score() - passages.get(1).score();
        return new Signals(best.cosine(), best.coverage() + best.context() / 2, passageCoverage, gap,
                best.hasValue() ? 1 : 0);
    }

    /// Whether the best evidence lies in another language than the question, where words and vectors agree less.
    static boolean acrossLanguages(Search.Result found, Evidence best) {
        return found.interpretation().question().language().isChinese() != best.document().language().isChinese();
    }

    static double of(Signals signals, boolean across) {
        double sum = across
                ? -4.5 + 0.5 * signals.cosine + 5.0 * signals.coverage + 2.0 * signals.passage + 0.5 * signals.value
                : -7.0 + 0.8 * signals.cosine + 5.0 * signals.coverage + 3.0 * signals.passage;
        return 1 / (1 + Math.exp(-sum));
    }
}

package dev.quoth.retrieval.search;

import dev.quoth.retrieval.index.Candidate;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Ranks candidates by the weighted sum of their scores, each made comparable by its mean and deviation among all
/// candidates. Reciprocal rank fusion, the usual way, loses on Chinese to the words alone; see docs/decisions/0004.
final class Fusion {

    private static final double LEXICAL_WEIGHT = 0.5;
    private static final double DENSE_WEIGHT = 0.5;

    private Fusion() {}

    /// Returns `candidates`, best first; those with the same score by their passage's id.
    static List<FoundPassage> rank(List<Candidate> candidates) {
        var lexical = Scale.of(candidates, Candidate::lexical);
        var dense = Scale.of(candidates, Candidate::dense);
        return candidates.stream()
                .map(candidate -> new FoundPassage(candidate,
                        LEXICAL_WEIGHT * lexical.standardised(candidate.lexical())
                                + DENSE_WEIGHT * dense.standardised(candidate.dense())))
                .sorted(Comparator.comparingDouble(FoundPassage::score).reversed()
                        .thenComparing(found -> found.candidate().passage().toString()))
                .toList();
    }

    private record Scale(double mean, double deviation) {

        static Scale of(List<Candidate> candidates, ToDoubleFunction<Candidate> score) {
            double mean = candidates.stream().mapToDouble(score).average().orElse(0);
            double variance = candidates.stream().mapToDouble(score).map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElse(0);
            return new Scale(mean, Math.sqrt(variance));
        }

        /// Where all candidates have the same score, it tells them nothing apart.
        double standardised(double value) {
            return deviation < 1e-9 ? 0 : (value - mean) / deviation;
        }
    }
}

package dev.quoth.retrieval.answer;

import java.util.Map;

/// A logistic of standardised signs.
///
/// @param bias  the logarithm of the odds where every sign is at its mean
/// @param terms what each sign adds to it
public record Logistic(double bias, Map<Sign, Term> terms) {

    /// What one sign adds.
    ///
    /// @param mean      of the sign
    /// @param deviation of the sign; above 0
    /// @param weight    by how much one deviation above the mean raises the logarithm of the odds
    public record Term(double mean, double deviation, double weight) {

        public Term {
            if (!(deviation > 0)) {
                throw new IllegalArgumentException("deviation must be above 0, got " + deviation);
            }
        }
    }

    public Logistic {
        terms = Map.copyOf(terms);
    }

    /// Returns the probability for `signs`, 0 to 1.
    public double probability(Map<Sign, Double> signs) {
        double sum = bias;
        // In their order, so that the same signs add up to the same bits.
        for (var sign : Sign.values()) {
            var term = terms.get(sign);
            if (term != null) {
                sum += term.weight() * (signs.getOrDefault(sign, 0.0) - term.mean()) / term.deviation();
            }
        }
        return 1 / (1 + Math.exp(-sum));
    }
}

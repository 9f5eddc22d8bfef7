package dev.quoth.retrieval.answer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// How probable it is that a corpus answers a question, told by the signs of the best sentence: for each pair of languages
/// a logistic, fitted by `quoth train-confidence` (docs/decisions/0012). Never changes once made.
public final class Confidence {

    /// Below these the answer is that nothing was found; chosen in docs/decisions/0012. Within a language a quote beside the
    /// point shows that it is; in another language not everybody sees that.
    private static final double ENOUGH_WITHIN = 0.15;
    private static final double ENOUGH_ACROSS = 0.25;

    private final Map<LanguagePair, Logistic> pairs;

    private Confidence(Map<LanguagePair, Logistic> pairs) {
        this.pairs = pairs;
    }

    /// Reads the coefficients inside the product; throws IllegalStateException where they were fitted for other signs than
    /// this version measures.
    public static Confidence packaged() {
        var resource = Confidence.class.getResourceAsStream("confidence.tsv");
        if (resource == null) {
            throw new IllegalStateException("the packaged confidence.tsv is not on the class path");
        }
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return new Confidence(ConfidenceFile.read(reader.lines().toList()));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("the packaged confidence.tsv does not fit this version: " + e.getMessage()
                    + "; make it anew with quoth train-confidence", e);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the packaged confidence.tsv", e);
        }
    }

    /// Returns what thinks nothing probable, to measure signs with before there are coefficients for them.
    public static Confidence untrained() {
        return new Confidence(Map.of());
    }

    /// Returns the probability, 0 to 1, that a sentence with `signs` answers.
    double probability(LanguagePair pair, Map<Sign, Double> signs) {
        var logistic = pairs.get(pair);
        return logistic == null ? 0 : logistic.probability(signs);
    }

    /// Whether a sentence that answers with `probability` is to be quoted.
    static boolean isEnough(LanguagePair pair, double probability) {
        return probability >= (pair.isAcross() ? ENOUGH_ACROSS : ENOUGH_WITHIN);
    }
}

package dev.quoth.retrieval.answer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/// How much each [Cue] counts. The weights were fitted on public question sets; the file says how.
final class CueWeights {

    private static final String RESOURCE = "cue-weights.tsv";

    private final Map<Cue, Double> weights;

    private CueWeights(Map<Cue, Double> weights) {
        this.weights = weights;
    }

    /// Returns the weights inside the product.
    static CueWeights packaged() {
        var stream = CueWeights.class.getResourceAsStream(RESOURCE);
        if (stream == null) {
            throw new IllegalStateException(RESOURCE + " is missing from the program");
        }
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var weights = new EnumMap<Cue, Double>(Cue.class);
            lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t"))
                    .forEach(line -> weights.put(Cue.valueOf(line[0]), Double.valueOf(line[1])));
            if (weights.size() != Cue.values().length) {
                throw new IllegalStateException(RESOURCE + " must weigh each of " + Arrays.toString(Cue.values()));
            }
            return new CueWeights(weights);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + RESOURCE, e);
        }
    }

    /// Returns these weights without those of `cues`, for measuring what the cues are worth.
    CueWeights without(Cue... cues) {
        var others = new EnumMap<>(weights);
        Arrays.asList(cues).forEach(cue -> others.put(cue, 0.0));
        return new CueWeights(others);
    }

    /// Returns how well a sentence answers by all its cues; comparable within one question.
    double score(Cues cues) {
        double score = 0;
        for (var weight : weights.entrySet()) {
            // A cue that does not count need not be looked for.
            score += weight.getValue() == 0 ? 0 : weight.getValue() * weight.getKey().of(cues);
        }
        return score;
    }
}

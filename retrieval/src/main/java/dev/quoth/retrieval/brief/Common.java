package dev.quoth.retrieval.brief;

import dev.quoth.retrieval.model.VectorSpace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the sentences of a document have in common.
final class Common {
    private final Windows windows;
    private final List<Sentence> sentences;
    private final Map<VectorSpace, float[]> centres = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final double most;

    /// @param sentences those of `windows` that count
    Common(Windows windows, List<Sentence> sentences) {
        this.windows = windows;
        this.sentences = sentences;
        sentences.forEach(sentence -> sentence.terms().forEach(term -> counts.merge(term, 1, Integer::sum)));
        most = Math.max(1e-9, sentences.stream().mapToDouble(this::weight).max().orElse(0));
    }

    /// Returns how near `sentence` is to all of them together: the cosine; 0 where it has no vector.
    double centrality(Sentence sentence) {
        var space = windows.space(sentence.windows());
        var centre = centres.computeIfAbsent(space, unused -> windows.together(
                sentences.stream().flatMap(each -> each.windows().stream()).toList(), space));
        var own = windows.together(sentence.windows(), space);
        double product = 0;
        for (int d = 0; d < own.length; d++) {
            product += own[d] * centre[d];
        }
        return product;
    }

    /// Returns how much of what is said more than once `sentence` says, 1 for the one that says most.
    double repeated(Sentence sentence) {
        return weight(sentence) / most;
    }

    private double weight(Sentence sentence) {
        double sum = 0;
        for (var term : sentence.terms()) {
            sum += Math.log(counts.getOrDefault(term, 1));
        }
        return sum / Math.sqrt(Math.max(1, sentence.terms().size()));
    }
}

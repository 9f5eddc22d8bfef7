package dev.quoth.retrieval.answer;

import dev.quoth.corpus.Document;
import dev.quoth.corpus.store.EmbeddedPassage;
import dev.quoth.retrieval.index.Probe;
import dev.quoth.retrieval.model.VectorSpace;
import dev.quoth.retrieval.search.Interpretation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// How near the windows of one passage are to the question: cosines in standard deviations above unrelated texts; 0 where
/// the question has no vector in their space.
final class Nearness {

    private final List<float[]> vectors;
    private final List<VectorSpace> spaces;
    private final Map<VectorSpace, Probe> question;
    private final double whole;

    Nearness(EmbeddedPassage embedded, Document document, Interpretation question) {
        this.vectors = embedded.vectors();
        this.spaces = embedded.passage().windows().stream()
                .map(window -> question.spaces().of(window.embedded(document.text()))).toList();
        this.question = question.probes();
        this.whole = of(IntStream.range(0, vectors.size()).boxed().toList(), List.of());
    }

    /// Returns that of the nearest window of `places`; 0 or more.
    double nearest(List<Integer> places) {
        return places.stream().mapToDouble(place -> of(List.of(place), List.of())).reduce(0, Math::max);
    }

    /// Returns that of all windows together.
    double whole() {
        return whole;
    }

    /// Returns the space of the first window, which is that of most.
    VectorSpace space() {
        return spaces.getFirst();
    }

    /// Returns the vector of all windows of [#space] together, of length 1; of length 0 where they have none.
    float[] vector() {
        return together(IntStream.range(0, vectors.size()).boxed().toList(), List.of());
    }

    /// Returns that of the windows at `places` together, with those at `around`, which count half.
    double of(List<Integer> places, List<Integer> around) {
        var asked = question.get(spaces.get(places.getFirst()));
        if (asked == null) {
            return 0;
        }
        var together = together(places, around);
        return Arrays.equals(together, new float[together.length]) ? 0 : asked.nearness(together);
    }

    private float[] together(List<Integer> places, List<Integer> around) {
        var space = spaces.get(places.getFirst());
        var sum = new float[space.dimensions()];
        places.forEach(place -> add(sum, place, 1, space));
        around.forEach(place -> add(sum, place, 0.5f, space));
        return VectorSpace.normalised(sum);
    }

    private void add(float[] sum, int place, float weight, VectorSpace space) {
        var vector = vectors.get(place);
        // A document that is not embedded yet has empty ones.
        if (spaces.get(place).equals(space) && vector.length == sum.length) {
            for (int d = 0; d < sum.length; d++) {
                sum[d] += weight * vector[d];
            }
        }
    }
}

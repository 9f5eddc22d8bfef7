package dev.quoth.retrieval.brief;

import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.Span;
import dev.quoth.corpus.store.DocumentEntry;
import dev.quoth.retrieval.model.VectorSpace;
import dev.quoth.retrieval.model.VectorSpaces;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/// The windows of a document with their vectors, and the sentences that they are of.
///
/// @param all the windows, in order
record Windows(List<Embedded> all, List<Sentence> sentences) {

    /// A window's vector.
    static final class Embedded {
        private final VectorSpace space;
        private final float[] vector;

        /// @param vector of length 1; empty where there is none that can be compared
        Embedded(VectorSpace space, float[] vector) {
            this.space = space;
            this.vector = vector;
        }

        VectorSpace space() {
            return space;
        }

        float[] vector() {
            return vector;
        }

        boolean isMissing() {
            return vector.length != space.dimensions();
        }
    }

    /// @param spaces those that vectors must be in to be compared
    static Windows of(DocumentEntry entry, VectorSpaces spaces) {
        boolean isComparable = entry.embedder().equals(spaces.embedder());
        var text = entry.document().text();
        var all = new ArrayList<Embedded>();
        var places = new LinkedHashMap<Span, List<Integer>>();
        var kinds = new LinkedHashMap<Span, BlockKind>();
        for (var passage : entry.passages()) {
            for (int at = 0; at < passage.vectors().size(); at++) {
                var window = passage.passage().windows().get(at);
                places.computeIfAbsent(window.sentence(), unused -> new ArrayList<>()).add(all.size());
                kinds.putIfAbsent(window.sentence(), window.kind());
                all.add(new Embedded(spaces.of(window.embedded(text)),
                        isComparable ? passage.vectors().get(at) : new float[0]));
            }
        }
        var spans = List.copyOf(places.keySet());
        var sentences = IntStream.range(0, spans.size()).mapToObj(at -> Sentence.of(text, spans.get(at),
                kinds.getOrDefault(spans.get(at), BlockKind.PARAGRAPH), at,
                places.getOrDefault(spans.get(at), List.of())))
                .toList();
        return new Windows(all, sentences);
    }

    /// Returns the space of most windows of `places`: that of the first.
    VectorSpace space(List<Integer> places) {
        return all.get(places.getFirst()).space();
    }

    /// Returns the windows at `places` together, as far as they are in `space`: of length 1, or zeros.
    float[] together(List<Integer> places, VectorSpace space) {
        var sum = new float[space.dimensions()];
        for (int at : places) {
            var one = all.get(at);
            if (one.space().equals(space) && !one.isMissing()) {
                for (int d = 0; d < sum.length; d++) {
                    sum[d] += one.vector()[d];
                }
            }
        }
        return VectorSpace.normalised(sum);
    }
}

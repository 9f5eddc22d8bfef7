package dev.quoth.retrieval.search;

import dev.quoth.retrieval.bridge.Translation;
import dev.quoth.retrieval.index.Probe;
import dev.quoth.retrieval.model.VectorSpace;
import dev.quoth.retrieval.model.VectorSpaces;
import java.util.Map;

/// How a question was understood.
///
/// @param words    its parts in its own language and in the other one
/// @param spaces   the spaces that vectors of texts are in
/// @param probes   its vector in each of those that it could be put into
public record Interpretation(Question question, Translation words, VectorSpaces spaces,
        Map<VectorSpace, Probe> probes) {

    public Interpretation {
        probes = Map.copyOf(probes);
    }
}

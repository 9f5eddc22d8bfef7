package dev.quoth.retrieval.search;

import dev.quoth.retrieval.bridge.Translation;
import dev.quoth.retrieval.model.VectorSpace;
import java.util.List;
import java.util.Map;

/// How a question was understood.
///
/// @param concepts what it asks about: function words and question words left out
/// @param vectors  its vector in each space that it could be put into
public record Interpretation(Question question, List<Translation.Concept> concepts, Map<VectorSpace, float[]> vectors) {

    public Interpretation {
        concepts = List.copyOf(concepts);
        vectors = Map.copyOf(vectors);
    }
}

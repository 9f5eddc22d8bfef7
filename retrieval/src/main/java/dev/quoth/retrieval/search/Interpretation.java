package dev.quoth.retrieval.search;

import dev.quoth.retrieval.bridge.Translation;
import dev.quoth.retrieval.model.VectorSpace;
import dev.quoth.retrieval.model.VectorSpaces;
import java.util.List;
import java.util.Map;

/// How a question was understood.
///
/// @param concepts what it asks about: function words and question words left out
/// @param spaces   the spaces that vectors of texts are in
/// @param vectors  its vector in each of those that it could be put into
public record Interpretation(Question question, List<Translation.Concept> concepts, VectorSpaces spaces,
        Map<VectorSpace, float[]> vectors) {

    public Interpretation {
        concepts = List.copyOf(concepts);
        vectors = Map.copyOf(vectors);
    }
}

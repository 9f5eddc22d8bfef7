package dev.quoth.corpus.store;

import dev.quoth.corpus.Passage;
import java.util.List;

/// A passage with one vector for each of its windows, in their order.
public record EmbeddedPassage(Passage passage, List<float[]> vectors) {

    public EmbeddedPassage {
        vectors = List.copyOf(vectors);
        if (vectors.size() != passage.windows().size()) {
            throw new IllegalArgumentException("passage " + passage.id() + " must have a vector for each of its "
                    + passage.windows().size() + " windows, got " + vectors.size());
        }
    }
}

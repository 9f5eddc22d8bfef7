package dev.quoth.corpus.store;

import dev.quoth.corpus.Passage;
import java.util.Collections;
import java.util.List;

/// A passage with one vector for each of its windows, in their order; empty ones where nothing has embedded it yet.
public record EmbeddedPassage(Passage passage, List<float[]> vectors) {

    /// Returns `passage` with empty vectors, as long as nothing has embedded it.
    public static EmbeddedPassage without(Passage passage) {
        return new EmbeddedPassage(passage, Collections.nCopies(passage.windows().size(), new float[0]));
    }

    public EmbeddedPassage {
        vectors = List.copyOf(vectors);
        if (vectors.size() != passage.windows().size()) {
            throw new IllegalArgumentException("passage " + passage.id() + " must have a vector for each of its "
                    + passage.windows().size() + " windows, got " + vectors.size());
        }
    }
}

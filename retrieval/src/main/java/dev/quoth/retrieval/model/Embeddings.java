package dev.quoth.retrieval.model;

import dev.quoth.corpus.ingest.WindowEmbedder;
import java.util.List;

/// Turns texts into vectors of length 1, each in the space of its language. Safe for use by several threads.
public interface Embeddings extends WindowEmbedder, AutoCloseable {

    /// Returns the vector of `text` in `space`.
    float[] embed(String text, VectorSpace space);

    /// Returns the vector of each of `texts` in the space that [VectorSpace#of] names for it.
    @Override
    default List<float[]> embed(List<String> texts) {
        return texts.stream().map(text -> embed(text, VectorSpace.of(text))).toList();
    }

    /// Lets go of the models once the texts at hand are embedded; embedding throws IllegalStateException from then on.
    @Override
    void close();

    /// Returns the models inside the product: MiniLM for English and bge-small-zh for Chinese, each loaded when it is first
    /// needed.
    ///
    /// @param workers how many texts may be embedded at once by each model, at least 1; one a core is best
    static Embeddings packaged(int workers) {
        return new PackagedEmbeddings(workers);
    }
}

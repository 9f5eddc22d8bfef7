package dev.quoth.retrieval.model;

import dev.quoth.corpus.ingest.WindowEmbedder;
import java.util.List;

/// Turns texts into vectors of length 1, each in the space of its language, or all in one. Safe for use by several threads.
public interface Embeddings extends WindowEmbedder, AutoCloseable {

    /// Returns the spaces of its vectors.
    VectorSpaces spaces();

    @Override
    default String name() {
        return spaces().embedder();
    }

    /// Returns the vector of `question` in `space`, one of [#spaces].
    float[] embed(String question, VectorSpace space);

    /// Returns the vector of each of `texts`, which stand in documents, in the space that [VectorSpaces#of] names for it.
    @Override
    List<float[]> embed(List<String> texts);

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

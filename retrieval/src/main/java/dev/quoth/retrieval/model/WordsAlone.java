package dev.quoth.retrieval.model;

import dev.quoth.corpus.ingest.EmbedderUnavailableException;
import java.util.List;

/// Stands for a model that is gone: texts have no vectors, and what was embedded with it is found by its words.
///
/// @param name   what the model was called
/// @param reason why it is gone
record WordsAlone(String name, String reason) implements Embeddings {

    @Override
    public VectorSpaces spaces() {
        return VectorSpaces.unknown(name);
    }

    @Override
    public String card() {
        return "";
    }

    @Override
    public float[] embed(String question, VectorSpace space) {
        throw new EmbedderUnavailableException(reason, null);
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        throw new EmbedderUnavailableException(reason, null);
    }

    @Override
    public void close() {
        // It has nothing.
    }
}

package dev.quoth.retrieval.model;

import ai.onnxruntime.OrtException;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.List;

/// A sentence model from a folder. langchain4j's own, `OnnxEmbeddingModel`, cuts each text into tokens three times and
/// back, which changes texts of tokenizers other than WordPiece, and fails on an empty text (docs/decisions/0011). Safe for
/// use by several threads.
final class OnnxSentenceModel implements EmbeddingModel, AutoCloseable {

    private final OnnxGraph graph;
    private final HubTokenizer tokenizer;
    private final Pooled pooled;
    private final String name;

    private OnnxSentenceModel(OnnxGraph graph, HubTokenizer tokenizer, Pooled pooled, String name) {
        this.graph = graph;
        this.tokenizer = tokenizer;
        this.pooled = pooled;
        this.name = name;
    }

    /// Opens the model in `folder`. Throws [UnusableModelException] where it is none.
    static OnnxSentenceModel open(ModelFolder folder, Pooled pooled, int mostTokens) {
        folder.requireKnownTokenizer();
        var graph = LoadedFolder.graph(folder);
        try {
            var model = new OnnxSentenceModel(graph, LoadedFolder.tokenizer(folder, mostTokens), pooled,
                    folder.folder().getFileName().toString());
            model.tryOut(folder);
            return model;
        } catch (RuntimeException e) {
            graph.close();
            throw e;
        }
    }

    private void tryOut(ModelFolder folder) {
        try {
            embed("a");
        } catch (ModelException e) {
            throw folder.unusable("has a model that can't be run: " + e.getMessage(),
                    "take one that was exported for feature extraction, together with its own tokenizer");
        }
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        return Response.from(segments.stream().map(segment -> Embedding.from(vector(segment.text()))).toList());
    }

    private float[] vector(String text) {
        try {
            var tokens = tokenizer.tokens(text);
            return pooled.of(graph.rows(tokens.getIds(), tokens.getTypeIds()));
        } catch (OrtException e) {
            throw new ModelException("embedding a text of " + text.length() + " characters with " + name + ": "
                    + e.getMessage(), e);
        }
    }

    @Override
    public String modelName() {
        return name;
    }

    @Override
    public void close() {
        graph.close();
        tokenizer.close();
    }
}

package dev.quoth.retrieval.model;

import ai.onnxruntime.OrtException;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.scoring.ScoringModel;
import java.util.List;

/// A cross-encoder from a folder: one number for a question and a text, or two, of which the second speaks for them.
/// langchain4j's own is not in the registries in a version that goes with the rest (docs/decisions/0011). Safe for use by
/// several threads.
final class OnnxScoringModel implements ScoringModel, AutoCloseable {

    private static final int MOST_TOKENS = 512;

    private final OnnxGraph graph;
    private final HubTokenizer tokenizer;

    private OnnxScoringModel(OnnxGraph graph, HubTokenizer tokenizer) {
        this.graph = graph;
        this.tokenizer = tokenizer;
    }

    /// Opens the model in `folder`. Throws [UnusableModelException] where it is none.
    static OnnxScoringModel open(ModelFolder folder) {
        folder.requireKnownTokenizer();
        var graph = LoadedFolder.graph(folder);
        try {
            var model = new OnnxScoringModel(graph, LoadedFolder.tokenizer(folder, MOST_TOKENS));
            model.tryOut(folder);
            return model;
        } catch (RuntimeException e) {
            graph.close();
            throw e;
        }
    }

    private void tryOut(ModelFolder folder) {
        try {
            score("a", "a");
        } catch (ModelException e) {
            throw folder.unusable("has a model that can't be run: " + e.getMessage(),
                    "take a cross-encoder that was exported for text classification, together with its own tokenizer");
        }
    }

    @Override
    public Response<List<Double>> scoreAll(List<TextSegment> segments, String question) {
        return Response.from(segments.stream().map(segment -> score(question, segment)).toList());
    }

    private double score(String question, TextSegment segment) {
        try {
            var tokens = tokenizer.tokens(question, segment.text());
            var rows = graph.rows(tokens.getIds(), tokens.getTypeIds());
            if (rows.length != 1 || rows[0].length > 2) {
                throw new ModelException("it gives " + rows.length + " rows of " + rows[0].length + " numbers", null);
            }
            return rows[0].length == 1 ? rows[0][0] : rows[0][1] - rows[0][0];
        } catch (OrtException e) {
            throw new ModelException("scoring a passage of " + segment.text().length() + " characters: "
                    + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        graph.close();
        tokenizer.close();
    }
}

package dev.quoth.retrieval.model;

import ai.onnxruntime.OrtException;
import java.io.IOException;

/// Opens the files of a [ModelFolder], and says in words for people what is wrong with them.
final class LoadedFolder {

    private LoadedFolder() {}

    static OnnxGraph graph(ModelFolder folder) {
        try {
            var graph = OnnxGraph.of(folder.graph());
            if (!graph.foreignInputs().isEmpty()) {
                var inputs = String.join(", ", graph.foreignInputs());
                graph.close();
                throw folder.unusable("has a model that wants " + inputs + " beside the tokens",
                        "take one that was exported for feature extraction or text classification");
            }
            return graph;
        } catch (OrtException e) {
            throw folder.unusable("has a " + folder.folder().relativize(folder.graph()) + " that is not an ONNX model ("
                    + firstLine(e) + ")", "copy it there again, whole");
        }
    }

    static HubTokenizer tokenizer(ModelFolder folder, int mostTokens) {
        try {
            return HubTokenizer.read(folder.tokenizer(), mostTokens);
        } catch (IOException | RuntimeException e) {
            throw folder.unusable("has a tokenizer.json that can't be used (" + firstLine(e) + ")",
                    "copy it there again, whole");
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.getClass().getSimpleName());
    }
}

package dev.quoth.retrieval.model;

import dev.quoth.config.RerankerSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Looks at a question together with each passage and says how well they go together, which costs far more than comparing
/// vectors and is right more often. Safe for use by several threads.
public interface Reranker extends AutoCloseable {

    /// Returns a number for each of `passages`, in their order, the higher the better; empty where `limit` passed before all
    /// were looked at. Numbers can be compared for one question and no further.
    Optional<List<Double>> scores(String question, List<String> passages, Duration limit);

    @Override
    void close();

    /// Returns the model in the folder that the settings name; empty where they name none. The caller closes it. Throws
    /// [UnusableModelException] where it can't be used.
    static Optional<Reranker> of(RerankerSettings settings) {
        var folder = settings.folder();
        if (folder == null) {
            return Optional.empty();
        }
        var model = OnnxScoringModel.open(ModelFolder.of("reranker.folder", folder));
        return Optional.of(new ModelReranker(model, model::close));
    }
}

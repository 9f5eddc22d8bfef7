package dev.quoth.retrieval.model;

import dev.langchain4j.model.scoring.ScoringModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A scoring model that is asked passage by passage, so that it can be stopped in time.
///
/// @param release lets go of the model
record ModelReranker(ScoringModel model, Runnable release) implements Reranker {

    @Override
    public Optional<List<Double>> scores(String question, List<String> passages, Duration limit) {
        long start = System.nanoTime();
        var scores = new ArrayList<Double>();
        for (var passage : passages) {
            if (System.nanoTime() - start > limit.toNanos()) {
                return Optional.empty();
            }
            scores.add(model.score(passage, question).content());
        }
        return Optional.of(scores);
    }

    @Override
    public void close() {
        release.run();
    }
}

package dev.quoth.retrieval.search;

import dev.quoth.config.RerankerSettings;
import dev.quoth.corpus.PassageId;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.retrieval.model.Reranker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Has a reranker look at the best passages; where it takes too long, the order in which they were found stands.
///
/// @param settings how many it looks at and for how long
public record RerankedOrder(Reranker reranker, RerankerSettings settings, CorpusStore store) implements PassageOrder {

    @Override
    public List<FoundPassage> of(Question question, List<FoundPassage> found) {
        var best = found.subList(0, Math.min(settings.passages(), found.size()));
        var texts = best.stream().map(passage -> text(passage.candidate().passage())).toList();
        return reranker.scores(question.text(), texts, settings.timeout())
                .map(scores -> reordered(found, scores))
                .orElse(found);
    }

    private String text(PassageId id) {
        return store.document(id.document()).flatMap(document -> store.embedded(id)
                .map(embedded -> document.title() + "\n" + embedded.passage().span().of(document.text()))).orElse("");
    }

    /// Each place keeps its fused score, which tells how far what is found there stands behind the first.
    private static List<FoundPassage> reordered(List<FoundPassage> found, List<Double> scores) {
        var order = IntStream.range(0, scores.size()).boxed()
                .sorted(Comparator.comparing((Integer at) -> scores.get(at)).reversed()).toList();
        var reordered = new ArrayList<FoundPassage>(found);
        for (int place = 0; place < order.size(); place++) {
            reordered.set(place,
                    new FoundPassage(found.get(order.get(place)).candidate(), found.get(place).score()));
        }
        return reordered;
    }
}

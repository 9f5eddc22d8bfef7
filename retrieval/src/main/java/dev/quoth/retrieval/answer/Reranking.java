package dev.quoth.retrieval.answer;

import dev.quoth.corpus.PassageId;
import dev.quoth.retrieval.search.FoundPassage;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/// Ranks passages again once their sentences are known: a passage gains what its best sentence is worth. Worth half a
/// point of R@1 on each of the dev sets; see docs/decisions/0004.
final class Reranking {

    private static final double EVIDENCE = 2;

    private Reranking() {}

    /// Returns `passages` in their new order, with their new scores; those without evidence keep theirs.
    static List<FoundPassage> rank(List<FoundPassage> passages, List<Evidence> evidence) {
        var best = new HashMap<PassageId, Double>();
        evidence.forEach(each -> best.merge(each.passage(), each.signals().score(), Math::max));
        return passages.stream()
                .map(found -> new FoundPassage(found.candidate(),
                        found.score() + EVIDENCE * best.getOrDefault(found.candidate().passage(), 0.0)))
                .sorted(Comparator.comparingDouble(FoundPassage::score).reversed())
                .toList();
    }
}

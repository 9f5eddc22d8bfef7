package dev.quoth.retrieval.answer;

import dev.quoth.corpus.Language;
import dev.quoth.corpus.PassageId;
import dev.quoth.retrieval.search.FoundPassage;
import dev.quoth.retrieval.search.Interpretation;
import dev.quoth.retrieval.search.Search;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Passages in the other language that say what one in the question's language says, as a text and its translation do: who
/// asks is answered from the one that they read at sight. Otherwise no language goes before another.
final class Counterparts {

    /// How near the mapped vector of a passage and that of its translation are at least: nine tenths of XQuAD's paragraphs
    /// are nearer to their translation, and one in twenty of the others of the same article.
    private static final double LEAST_COSINE = 0.4;
    /// How much worse the sentence in the question's language may be.
    private static final double MARGIN = 0.5;

    /// The passage in the question's language for each that says the same in the other one.
    private final Map<PassageId, PassageId> own;

    private Counterparts(Map<PassageId, PassageId> own) {
        this.own = own;
    }

    /// Returns which of `passages` say the same.
    static Counterparts among(List<OpenPassage> passages, Interpretation question, Search search) {
        boolean isChinese = question.question().language().isChinese();
        var space = isChinese ? question.spaces().chinese() : question.spaces().english();
        var byLanguage = passages.stream()
                .collect(Collectors.partitioningBy(passage -> passage.nearness().space().equals(space)));
        var same = byLanguage.getOrDefault(true, List.of());
        var own = new HashMap<PassageId, PassageId>();
        for (var other : same.isEmpty() ? same : byLanguage.getOrDefault(false, List.of())) {
            counterpart(other, isChinese ? Language.EN : Language.ZH_HANS, same, search)
                    .ifPresent(passage -> own.put(other.id(), passage.id()));
        }
        return new Counterparts(own);
    }

    private static Optional<OpenPassage> counterpart(OpenPassage other, Language language, List<OpenPassage> same,
            Search search) {
        var mapped = search.mapped(other.nearness().vector(), language);
        return mapped.flatMap(probe -> same.stream()
                .filter(passage -> probe.cosine(passage.nearness().vector()) >= LEAST_COSINE)
                .max(Comparator.comparingDouble(passage -> probe.cosine(passage.nearness().vector()))));
    }

    /// Returns `ranked` with each passage in the question's language no later than what says the same in the other one.
    List<FoundPassage> first(List<FoundPassage> ranked) {
        var ordered = new ArrayList<>(ranked);
        for (int at = 0; at < ordered.size(); at++) {
            var before = own.get(ordered.get(at).candidate().passage());
            for (int later = at + 1; later < ordered.size() && before != null; later++) {
                if (ordered.get(later).candidate().passage().equals(before)) {
                    var moved = ordered.remove(later);
                    ordered.add(at, new FoundPassage(moved.candidate(), ordered.get(at).score()));
                    break;
                }
            }
        }
        return ordered;
    }

    /// Returns `evidence`, best first, without the sentences whose counterpart's are about as good, which take their place.
    List<Evidence> inFront(List<Evidence> evidence) {
        var best = new HashMap<PassageId, Double>();
        evidence.forEach(each -> best.merge(each.passage(), each.score(), Math::max));
        var gains = new HashMap<PassageId, Double>();
        var left = new ArrayList<Evidence>();
        for (var each : evidence) {
            var counterpart = own.get(each.passage());
            double gain = best.getOrDefault(each.passage(), 0.0)
                    - best.getOrDefault(counterpart, Double.NEGATIVE_INFINITY);
            if (counterpart != null && gain <= MARGIN) {
                gains.merge(counterpart, gain, Math::max);
            } else {
                left.add(each);
            }
        }
        return left.stream().map(each -> each.raised(Math.max(0, gains.getOrDefault(each.passage(), 0.0))))
                .sorted(Comparator.comparingDouble(Evidence::score).reversed()).toList();
    }
}

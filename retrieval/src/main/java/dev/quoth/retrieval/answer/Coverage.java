package dev.quoth.retrieval.answer;

import dev.quoth.corpus.Han;
import dev.quoth.retrieval.bridge.Translation;
import dev.quoth.retrieval.index.TermStatistics;
import dev.quoth.retrieval.search.Interpretation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How much of what a question asks about a text says: the share of the question's inverse document frequency whose terms,
/// under any of their names, stand in the text.
final class Coverage {

    /// A thing asked about: its names, each as terms, and how telling it is.
    private record Unit(List<List<String>> names, double weight) {

        double coveredBy(Set<String> terms) {
            return weight * shareIn(terms);
        }

        /// The share, 0 to 1, of the name of which `terms` have most.
        double shareIn(Set<String> terms) {
            double best = 0;
            for (var name : names) {
                int has = 0;
                for (var term : name) {
                    has += terms.contains(term) ? 1 : 0;
                }
                best = Math.max(best, (double) has / name.size());
            }
            return best;
        }
    }

    private final List<Unit> units = new ArrayList<>();
    private final TermStatistics statistics;
    private double total;

    Coverage(Interpretation interpretation, TermStatistics statistics) {
        this.statistics = statistics;
        boolean chinese = interpretation.question().language().isChinese();
        for (var concept : interpretation.concepts()) {
            if (concept.isTranslated() || !chinese) {
                addConcept(concept, chinese);
            } else {
                statistics.terms(QuestionWords.withoutChinese(concept.own())).stream()
                        .filter(term -> !isLoneCharacter(term)).forEach(term -> add(List.of(List.of(term)), 1));
            }
        }
    }

    /// What is left of a longer word in the question stands in a pair in the text, and is never found there.
    private static boolean isLoneCharacter(String term) {
        return term.length() == 1 && Han.isHan(term.charAt(0));
    }

    private void addConcept(Translation.Concept concept, boolean chinese) {
        var own = concept.own();
        if (chinese ? QuestionWords.withoutChinese(own).isBlank() : QuestionWords.isEnglish(own)) {
            return;
        }
        var names = concept.names().stream().map(statistics::terms).filter(terms -> !terms.isEmpty()).toList();
        if (!names.isEmpty()) {
            add(names, chinese ? names.getFirst().size() : Math.max(1, own.split(" ").length));
        }
    }

    /// A thing is as telling as its commonest name: a name that no passage has says nothing about how rare the thing is,
    /// unless none of its names is there.
    private void add(List<List<String>> names, int size) {
        double telling = Double.POSITIVE_INFINITY;
        for (var name : names) {
            telling = Math.min(telling,
                    name.stream().mapToDouble(statistics::inverseDocumentFrequency).average().orElseThrow());
        }
        units.add(new Unit(names, telling * size));
        total += telling * size;
    }

    /// Returns the terms of `text`, to be given to [#of].
    Set<String> terms(String text) {
        return new HashSet<>(statistics.terms(text));
    }

    /// Returns the share, 0 to 1, of the question that `terms` cover; 0 for a question of question words alone.
    double of(Set<String> terms) {
        return total == 0 ? 0 : units.stream().mapToDouble(unit -> unit.coveredBy(terms)).sum() / total;
    }

    /// Returns the share, 0 to 1, of the most telling thing that `terms` leave out; 0 where they cover all.
    double missing(Set<String> terms) {
        return total == 0
                ? 0
                : units.stream().mapToDouble(unit -> unit.weight() - unit.coveredBy(terms)).max().orElse(0) / total;
    }

    /// Returns the share, 0 to 1, of the question that `terms` cover, each thing counting as much as it is rare by `rarity`
    /// instead of in the corpus.
    double share(Rarity rarity, Set<String> terms) {
        double covered = 0;
        double all = 0;
        for (var unit : units) {
            double weight = unit.names().stream().mapToDouble(rarity::of).filter(name -> name > 0).min().orElse(0);
            all += weight;
            covered += weight * unit.shareIn(terms);
        }
        return all == 0 ? 0 : covered / all;
    }

    /// Returns what `terms` and `more` cover together beyond `terms` alone.
    double gain(Set<String> terms, Collection<String> more) {
        var together = new HashSet<>(terms);
        together.addAll(more);
        return of(together) - of(terms);
    }
}

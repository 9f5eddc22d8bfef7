package dev.quoth.retrieval.answer;

import dev.quoth.corpus.Han;
import dev.quoth.retrieval.bridge.QuestionWords;
import dev.quoth.retrieval.bridge.Translation;
import dev.quoth.retrieval.index.TermStatistics;
import dev.quoth.retrieval.search.Interpretation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// How much of what a question asks about a text says: the share of the question's inverse document frequency whose terms,
/// under any of their names, stand in the text. A text in the other language is measured by the question's translation.
public final class Coverage {

    /// A name as terms, and how far it counts as the thing: 1 for what the thing is called, less for what it may be called.
    private record Name(List<String> terms, double credit) {

        boolean isSure() {
            return credit >= 0.5;
        }

        double coveredBy(Predicate<String> others) {
            int has = 0;
            for (var term : terms) {
                has += others.test(term) ? 1 : 0;
            }
            return credit * has / terms.size();
        }
    }

    /// A thing asked about: its names and how telling it is.
    private record Unit(List<Name> names, double weight) {

        double coveredBy(Predicate<String> terms) {
            return weight * shareIn(terms);
        }

        /// The share, 0 to 1, of the name of which `terms` have most.
        double shareIn(Predicate<String> terms) {
            double best = 0;
            for (var name : names) {
                best = Math.max(best, name.coveredBy(terms));
            }
            return best;
        }
    }

    /// The question as documents of one language would have it.
    private static final class Reading {
        private final List<Unit> units = new ArrayList<>();
        private double total;

        void add(Unit unit) {
            units.add(unit);
            total += unit.weight();
        }

        double of(Predicate<String> terms) {
            double covered = 0;
            for (var unit : units) {
                covered += unit.coveredBy(terms);
            }
            return total == 0 ? 0 : covered / total;
        }

        double longestMissing(Predicate<String> terms) {
            double longest = 0;
            double stretch = 0;
            for (var unit : units) {
                double left = unit.weight() - unit.coveredBy(terms);
                stretch = left < unit.weight() / 2 ? 0 : stretch + left;
                longest = Math.max(longest, stretch);
            }
            return total == 0 ? 0 : longest / total;
        }

        double missing(Predicate<String> terms) {
            return total == 0
                    ? 0
                    : units.stream().mapToDouble(unit -> unit.weight() - unit.coveredBy(terms)).max().orElse(0) / total;
        }
    }

    /// A learnt translation of this probability counts in full.
    private static final double SURE = 0.25;

    private final boolean isChinese;
    private final Reading own = new Reading();
    private final Reading other = new Reading();
    private final TermStatistics statistics;

    public Coverage(Interpretation interpretation, TermStatistics statistics) {
        this.statistics = statistics;
        this.isChinese = interpretation.question().language().isChinese();
        for (var concept : interpretation.words().concepts()) {
            if (!isChinese || !concept.synonyms().isEmpty()) {
                addConcept(concept);
            } else {
                statistics.terms(QuestionWords.withoutChinese(concept.own())).stream()
                        .filter(term -> !isLoneCharacter(term))
                        .forEach(term -> own.add(unit(List.of(new Name(List.of(term), 1)), 1)));
            }
        }
        for (var rendered : interpretation.words().rendered()) {
            addRendered(rendered);
        }
    }

    /// What is left of a longer word in the question stands in a pair in the text, and is never found there.
    private static boolean isLoneCharacter(String term) {
        return term.length() == 1 && Han.isHan(term.charAt(0));
    }

    private void addConcept(Translation.Concept concept) {
        var text = concept.own();
        if (isChinese && QuestionWords.withoutChinese(text).isBlank()) {
            return;
        }
        var names = concept.names().stream().map(name -> name(name, 1)).flatMap(Optional::stream).toList();
        if (!names.isEmpty()) {
            own.add(unit(names, isChinese ? names.getFirst().terms().size() : Math.max(1, text.split(" ").length)));
        }
    }

    private void addRendered(Translation.Rendered rendered) {
        var names = Stream.concat(name(rendered.own(), 1).stream(), rendered.renderings().stream()
                .flatMap(each -> name(each.text(), Math.min(1, each.probability() / SURE)).stream())).toList();
        if (!names.isEmpty()) {
            other.add(unit(names, rendered.size()));
        }
    }

    private Optional<Name> name(String text, double credit) {
        var terms = statistics.terms(text);
        return terms.isEmpty() ? Optional.empty() : Optional.of(new Name(terms, credit));
    }

    /// A thing is as telling as its commonest name: a name that no passage has says nothing about how rare the thing is,
    /// unless none of its names is there.
    private Unit unit(List<Name> names, double size) {
        double telling = Double.POSITIVE_INFINITY;
        for (var name : names) {
            double rare = name.terms().stream().mapToDouble(statistics::inverseDocumentFrequency).average()
                    .orElseThrow();
            telling = name.isSure() ? Math.min(telling, rare) : telling;
        }
        return new Unit(names, telling * size);
    }

    /// Returns the terms of `text`, to be given to [#of].
    public Set<String> terms(String text) {
        return new HashSet<>(statistics.terms(text));
    }

    /// Returns the share, 0 to 1, of the question that `terms` cover; 0 for a question of question words alone.
    public double of(Set<String> terms) {
        return reading(terms).of(terms::contains);
    }

    /// Returns the share, 0 to 1, of the most telling thing that `terms` leave out; 0 where they cover all.
    double missing(Set<String> terms) {
        return reading(terms).missing(terms::contains);
    }

    private Reading reading(Set<String> terms) {
        return reading(countHan(terms, Set.of()), terms.size());
    }

    private Reading reading(int han, int terms) {
        return 2 * han > terms == isChinese ? own : other;
    }

    /// Counts the terms with a Han character that are not among `others`.
    private static int countHan(Collection<String> terms, Set<String> others) {
        int han = 0;
        for (var term : terms) {
            han += Han.in(term) && !others.contains(term) ? 1 : 0;
        }
        return han;
    }

    /// Returns the share, 0 to 1, of the longest stretch of neighbouring things that `terms` leave out.
    double longestMissing(Set<String> terms) {
        return reading(terms).longestMissing(terms::contains);
    }

    /// Returns the share, 0 to 1, of the question that `terms` cover, each thing counting as much as it is rare by `rarity`
    /// instead of in the corpus.
    double share(Rarity rarity, Set<String> terms) {
        double covered = 0;
        double all = 0;
        for (var unit : reading(terms).units) {
            double weight = unit.names().stream().filter(Name::isSure).mapToDouble(name -> rarity.of(name.terms()))
                    .filter(name -> name > 0).min().orElse(0);
            all += weight;
            covered += weight * unit.shareIn(terms::contains);
        }
        return all == 0 ? 0 : covered / all;
    }

    /// Returns what `terms` and `more` cover together beyond `terms` alone.
    double gain(Set<String> terms, Set<String> more) {
        int added = 0;
        for (var term : more) {
            added += terms.contains(term) ? 0 : 1;
        }
        if (added == 0) {
            return 0;
        }
        int han = countHan(terms, Set.of());
        double together = reading(han + countHan(more, terms), terms.size() + added)
                .of(term -> terms.contains(term) || more.contains(term));
        return together - reading(han, terms.size()).of(terms::contains);
    }
}

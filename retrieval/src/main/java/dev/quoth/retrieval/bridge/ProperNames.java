package dev.quoth.retrieval.bridge;

import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import dev.quoth.corpus.Folding;
import dev.quoth.retrieval.index.PassageIndex;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells which of the words that a glossary knows name one person, place, body, work or event, and nothing else.
final class ProperNames {

    /// Knows no names.
    static final ProperNames NONE = new ProperNames(Set.of(), Set.of());

    private final Set<List<String>> english;
    private final Set<String> chinese;

    private ProperNames(Set<List<String>> english, Set<String> chinese) {
        this.english = Set.copyOf(english);
        this.chinese = Set.copyOf(chinese);
    }

    /// Returns those of `names` that are not also words for some of `terms`: «時代» and «機器人» are no names. A term is the
    /// same as a name, and no other thing, where they share an English word, as «winston churchill» does with «churchill»,
    /// or where all its Chinese words are names, as those of «u.s.» are.
    static ProperNames of(List<Term> names, List<Term> terms) {
        var english = names.stream().map(ProperNames::stems).collect(Collectors.toSet());
        var named = new HashMap<String, Set<String>>();
        names.forEach(name -> folded(name)
                .forEach(word -> named.computeIfAbsent(word, unused -> new HashSet<>()).addAll(stems(name))));
        var chinese = new HashSet<>(named.keySet());
        for (var term : terms) {
            var stems = stems(term);
            if (!english.contains(stems) && !named.keySet().containsAll(folded(term))) {
                folded(term).stream().filter(word -> Collections.disjoint(named.getOrDefault(word, Set.of()), stems))
                        .forEach(chinese::remove);
            }
        }
        // An English name of which no Chinese one is left is a word for a thing as well.
        return new ProperNames(names.stream().filter(name -> folded(name).stream().anyMatch(chinese::contains))
                .map(ProperNames::stems).collect(Collectors.toSet()), chinese);
    }

    private static List<String> stems(Term term) {
        return PassageIndex.termsOf(term.english());
    }

    private static List<String> folded(Term term) {
        return term.chinese().stream().map(Folding::fold).toList();
    }

    /// Returns `names` of CLDR but for those of money, which amounts of all places and years are given in.
    static List<Term> withoutMoney(List<Term> names) {
        var money = Currency.getAvailableCurrencies().stream()
                .map(currency -> currency.getDisplayName(ULocale.ENGLISH.toLocale())).collect(Collectors.toSet());
        return names.stream().filter(name -> !money.contains(name.english())).toList();
    }

    /// Returns those of an operator's `terms` that are written with a capital.
    static List<Term> capitalised(List<Term> terms) {
        return terms.stream().filter(term -> Character.isUpperCase(term.english().codePointAt(0))).toList();
    }

    boolean hasEnglish(String term) {
        return english.contains(PassageIndex.termsOf(term));
    }

    /// @param folded of two characters or more
    boolean hasChinese(String folded) {
        return chinese.contains(folded);
    }
}

package dev.quoth.retrieval.bridge;

import dev.quoth.corpus.Folding;
import dev.quoth.retrieval.index.PassageIndex;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// English terms and what they are called in Chinese, to be looked up in both directions.
final class Glossary {

    private final Map<List<String>, Set<String>> chinese = new HashMap<>();
    private final Map<String, Set<String>> english = new HashMap<>();
    private int longestEnglish = 1;
    private int longestChinese = 1;
    private final ProperNames names;

    /// A term at the beginning of a text.
    ///
    /// @param length how many words (English) or characters (Chinese) it takes
    /// @param names  what it is called in the other language, the usual name first
    record Match(int length, Set<String> names) {}

    private Glossary(ProperNames names) {
        this.names = names;
    }

    /// @param names tells which of the terms are names
    static Glossary of(List<Term> terms, ProperNames names) {
        var glossary = new Glossary(names);
        terms.forEach(glossary::add);
        return glossary;
    }

    /// Adds the names of `term` behind those that it has.
    private void add(Term term) {
        var key = PassageIndex.termsOf(term.english());
        longestEnglish = Math.max(longestEnglish, key.size());
        for (var name : term.chinese()) {
            var folded = Folding.fold(name);
            chinese.computeIfAbsent(key, unused -> new LinkedHashSet<>()).add(folded);
            english.computeIfAbsent(folded, unused -> new LinkedHashSet<>()).add(term.english());
            longestChinese = Math.max(longestChinese, folded.length());
        }
    }

    ProperNames names() {
        return names;
    }

    /// Returns how many English terms it knows, those of one stem counted once.
    int terms() {
        return chinese.size();
    }

    /// Returns the longest term that `words` begin with; one word without names where they begin with none.
    Match longestEnglish(List<String> words) {
        for (int length = Math.min(longestEnglish, words.size()); length > 0; length--) {
            var names = chinese(String.join(" ", words.subList(0, length)));
            if (!names.isEmpty()) {
                return new Match(length, names);
            }
        }
        return new Match(1, Set.of());
    }

    /// Returns the longest term of two characters or more at `at` in `folded`; one character without names where there is
    /// none.
    Match longestChinese(String folded, int at) {
        for (int length = Math.min(longestChinese, folded.length() - at); length > 1; length--) {
            var names = english(folded.substring(at, at + length));
            if (!names.isEmpty()) {
                return new Match(length, names);
            }
        }
        return new Match(1, Set.of());
    }

    /// Returns the Chinese names of the English `term`, folded; none where it is not known.
    Set<String> chinese(String term) {
        return chinese.getOrDefault(PassageIndex.termsOf(term), Set.of());
    }

    /// Returns the English names of the `folded` Chinese term; none where it is not known.
    Set<String> english(String folded) {
        return english.getOrDefault(folded, Set.of());
    }
}

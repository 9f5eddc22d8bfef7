package dev.quoth.retrieval.training;

import dev.quoth.corpus.Folding;
import dev.quoth.retrieval.bridge.ChineseWords;
import dev.quoth.retrieval.index.PassageIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of training sentences as terms, and what is known of the terms in the end: in how many sentences each occurs,
/// and the word that most often stands for an English stem.
final class Words {

    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9']+");

    private final ChineseWords chineseWords = new ChineseWords();
    private final Map<String, Map<String, Integer>> wordsOfStem = new HashMap<>();
    private final Map<String, Integer> sentencesWith = new HashMap<>();
    private int sentences;

    /// Returns the stems of an English `sentence`.
    List<String> english(String sentence) {
        var stems = new ArrayList<String>();
        for (var word : BETWEEN.split(Folding.fold(sentence))) {
            for (var stem : PassageIndex.termsOf(word)) {
                stems.add(stem);
                wordsOfStem.computeIfAbsent(stem, unused -> new HashMap<>()).merge(word, 1, Integer::sum);
            }
        }
        return stems;
    }

    /// Returns the terms of a Chinese `sentence`, each of one or two characters.
    List<String> chinese(String sentence) {
        return chineseWords.of(Folding.fold(sentence)).stream().flatMap(word -> ChineseWords.terms(word).stream())
                .toList();
    }

    /// Counts in how many sentences each term occurs.
    void count(List<String> english, List<String> chinese) {
        sentences++;
        var terms = new HashSet<>(english);
        terms.addAll(chinese);
        terms.forEach(term -> sentencesWith.merge(term, 1, Integer::sum));
    }

    /// Returns the terms that occur in more than `share`, 0 to 1, of the sentences that were counted.
    Set<String> commonest(double share) {
        var commonest = new HashSet<String>();
        sentencesWith.forEach((term, count) -> {
            if (count > share * sentences) {
                commonest.add(term);
            }
        });
        return commonest;
    }

    /// Returns the word that most often has the stem `stem`; itself where none was seen.
    String word(String stem) {
        return wordsOfStem.getOrDefault(stem, Map.of()).entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey).orElse(stem);
    }
}

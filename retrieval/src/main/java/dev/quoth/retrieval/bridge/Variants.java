package dev.quoth.retrieval.bridge;

import dev.quoth.corpus.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Chinese words that Hong Kong, Taiwan and the mainland, or different writers, use for the same thing.
final class Variants {

    private final Map<String, Set<String>> others = new HashMap<>();
    private int longest = 1;

    /// A word of a text, and what else it is called.
    record Match(String word, Set<String> others) {}

    /// Reads groups of words separated by `|`, one a line; lines that begin with `#` are remarks. Throws [BridgeException]
    /// that names the line that is not of the form.
    ///
    /// @param name what the lines stand in
    static Variants of(String name, List<String> lines) {
        var variants = new Variants();
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (!line.isBlank() && !line.startsWith("#")) {
                var words = Folding.fold(line).split("\\|", -1);
                if (words.length < 2 || List.of(words).stream().anyMatch(String::isBlank)) {
                    throw new BridgeException("%s, line %d: a group must be WORD|WORD, got '%s'"
                            .formatted(name, at + 1, line), null);
                }
                variants.add(new LinkedHashSet<>(List.of(words)));
            }
        }
        return variants;
    }

    private void add(Set<String> group) {
        for (var word : group) {
            var rest = others.computeIfAbsent(word, unused -> new LinkedHashSet<>());
            rest.addAll(group);
            rest.remove(word);
            longest = Math.max(longest, word.length());
        }
    }

    /// Returns what else `word`, folded, is called; none where it is not known.
    Set<String> of(String word) {
        return others.getOrDefault(word, Set.of());
    }

    /// Returns the words of `folded` that have other names, the longest first found at each place, in order.
    List<Match> in(String folded) {
        var matches = new ArrayList<Match>();
        for (int at = 0; at < folded.length();) {
            int length = Math.min(longest, folded.length() - at);
            while (length > 1 && !others.containsKey(folded.substring(at, at + length))) {
                length--;
            }
            if (length > 1) {
                var word = folded.substring(at, at + length);
                matches.add(new Match(word, of(word)));
            }
            at += Math.max(1, length);
        }
        return matches;
    }
}

package dev.quoth.retrieval.answer;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// How rare words are among the sentences that are looked at: what nearly all of them say tells none of them from the
/// others, however rare it is in the corpus.
final class Rarity {

    private final Map<String, Integer> counts = new HashMap<>();
    private int sentences;

    void add(Set<String> words) {
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        sentences++;
    }

    /// Returns how rare the words of `name` are on the mean; 0 where no sentence has any of them.
    double of(Collection<String> name) {
        double rarity = 0;
        for (var word : name) {
            rarity += of(word);
        }
        return name.isEmpty() ? 0 : rarity / name.size();
    }

    private double of(String word) {
        var count = counts.get(word);
        return count == null ? 0 : Math.log((sentences + 1) / (count + 0.3));
    }

    /// Returns the share, 0 to 1, of `asked` that `words` hold, each word counting as much as it is rare; 0 where no
    /// sentence has any of them.
    double share(Collection<String> asked, Set<String> words) {
        double held = 0;
        double all = 0;
        for (var word : asked) {
            double rarity = of(word);
            all += rarity;
            held += words.contains(word) ? rarity : 0;
        }
        return all == 0 ? 0 : held / all;
    }
}

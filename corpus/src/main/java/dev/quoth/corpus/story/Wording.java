package dev.quoth.corpus.story;

import dev.quoth.corpus.Folding;
import dev.quoth.corpus.Han;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How a text is worded: its runs of three words, or Chinese characters, whatever the script, the case and the
/// punctuation; and the numbers in it. Of a long text only the beginning counts.
public final class Wording {
    /// How many words or Chinese characters make a run.
    private static final int RUN = 3;
    /// A shorter text is the same only where it says the same to the word: forms and tables differ in a word or two.
    private static final int FEWEST_RUNS = 60;
    /// How much of a text counts, in words.
    private static final int MOST_WORDS = 20_000;

    /// The share of all runs that two texts of the same story have in common.
    private static final double ALIKE = 0.7;
    /// The share of the shorter text's runs that stand in the longer one, which is at most twice as long: a page that
    /// lists many stories is none of them.
    private static final double CONTAINED = 0.85;
    private static final double LEAST_SIZE = 0.5;
    /// Two texts that differ in their numbers report two things in the same words.
    private static final double NUMBERS_ALIKE = 0.6;

    private final List<String> words;
    private final Set<Long> runs;
    private final Set<String> numbers = new HashSet<>();

    private Wording(List<String> words) {
        this.words = words;
        this.runs = runs(words);
        words.stream().filter(word -> Character.isDigit(word.charAt(0))).forEach(numbers::add);
    }

    /// Returns how `text` is worded.
    public static Wording of(String text) {
        return new Wording(words(Folding.fold(text)));
    }

    private static List<String> words(String folded) {
        var words = new ArrayList<String>();
        int start = -1;
        for (int at = 0; at <= folded.length() && words.size() < MOST_WORDS; at++) {
            char c = at < folded.length() ? folded.charAt(at) : ' ';
            boolean isHan = Han.isHan(c);
            boolean isInWord = !isHan && Character.isLetterOrDigit(c);
            if (start >= 0 && !isInWord) {
                words.add(folded.substring(start, at));
                start = -1;
            } else if (start < 0 && isInWord) {
                start = at;
            }
            if (isHan) {
                words.add(String.valueOf(c));
            }
        }
        return words;
    }

    private static Set<Long> runs(List<String> words) {
        var runs = new HashSet<Long>();
        for (int at = 0; at + RUN <= words.size(); at++) {
            long hash = 0;
            for (var word : words.subList(at, at + RUN)) {
                hash = Hashes.mix(hash * 31 + Hashes.of(word));
            }
            runs.add(hash);
        }
        return runs;
    }

    private boolean isShort() {
        return runs.size() < FEWEST_RUNS;
    }

    /// Returns the numbers by which this text is found again: two texts of one story have one of them in common, nearly
    /// always, and two others nearly never. None for a text without words.
    public List<Long> bands() {
        if (words.isEmpty()) {
            return List.of();
        }
        return isShort() ? List.of(Hashes.band(0, Hashes.of(String.join(" ", words)))) : Hashes.bands(runs);
    }

    /// Whether this text and `other` tell the same story.
    public boolean isSameStory(Wording other) {
        if (isShort() || other.isShort()) {
            return words.equals(other.words);
        }
        double shared = shared(runs, other.runs);
        double shorter = Math.min(runs.size(), other.runs.size());
        double longer = Math.max(runs.size(), other.runs.size());
        boolean isAlike = shared / (shorter + longer - shared) >= ALIKE
                || (shorter / longer >= LEAST_SIZE && shared / shorter >= CONTAINED);
        return isAlike && hasSameNumbers(other);
    }

    private boolean hasSameNumbers(Wording other) {
        int fewer = Math.min(numbers.size(), other.numbers.size());
        return shared(numbers, other.numbers) >= NUMBERS_ALIKE * fewer;
    }

    private static int shared(Set<?> some, Set<?> others) {
        int shared = 0;
        for (var one : some) {
            shared += others.contains(one) ? 1 : 0;
        }
        return shared;
    }
}

package dev.quoth.retrieval.generation;

import dev.quoth.corpus.Folding;
import dev.quoth.corpus.Han;
import dev.quoth.corpus.Language;
import dev.quoth.retrieval.answer.Names;
import dev.quoth.retrieval.bridge.Bridge;
import dev.quoth.retrieval.bridge.Translation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The words of a text that carry meaning, and its names, under all that they are called in the three languages: tells how
/// much of it stands in another text.
final class Content {

    private static final int LONGEST_NAME = 3;
    /// What a word counts that shares characters with the other text, as 預留 does with 預先保留, or its meaning.
    private static final double ALIKE = 0.5;

    private final Bridge bridge;
    private final boolean isChinese;
    private final List<Word> words;
    private final List<Word> names;
    /// Those of the names that are names only because no dictionary knows them.
    private final Set<String> guessed;

    private Content(Bridge bridge, boolean isChinese, List<Word> words, List<Word> names, Set<String> guessed) {
        this.bridge = bridge;
        this.isChinese = isChinese;
        this.words = List.copyOf(words);
        this.names = List.copyOf(names);
        this.guessed = Set.copyOf(guessed);
    }

    /// Returns what `text`, which may be empty, says.
    static Content of(String text, Bridge bridge) {
        var language = Language.of(text);
        // An English name is looked for by its spelling as a whole: pairs of its syllables are found in others' names too.
        var known = language.isChinese() ? bridge : bridge.withoutNames();
        var translation = known.translate(text, language);
        var words = translation.rendered().stream().filter(part -> !FigureWords.isNumber(part.own()))
                .map(part -> word(part, translation, bridge)).distinct().toList();
        if (!language.isChinese()) {
            return new Content(bridge, false, words, new EnglishNames(translation, known).in(text), Set.of());
        }
        var names = new ChineseNames(translation, bridge);
        return new Content(bridge, true, words, names.in(text), names.guesses(text));
    }

    private static Word word(Translation.Rendered part, Translation translation, Bridge bridge) {
        var synonyms = new LinkedHashSet<String>();
        translation.concepts().stream().filter(concept -> concept.own().equals(part.own()))
                .forEach(concept -> synonyms.addAll(concept.synonyms()));
        if (Han.in(part.own())) {
            bridge.variants(part.own()).forEach(synonyms::addAll);
        }
        return new Word(part.own(), part.own(), synonyms, part.renderings(), part.size());
    }

    boolean isChinese() {
        return isChinese;
    }

    /// Whether it has words enough to be a statement.
    boolean isTelling() {
        return words.size() > 1;
    }

    /// Whether there is no word in it at all.
    boolean isEmpty() {
        return words.isEmpty();
    }

    /// Returns the names that don't stand in `other` under any of theirs, as they are written.
    List<String> namesMissingIn(Premise other) {
        return names.stream()
                .filter(name -> isChinese == other.isChinese() || !guessed.contains(name.own())
                        || Names.beginsAsName(name.own()))
                .filter(name -> credit(name, other) < 1 && !isSpelt(name, other)).map(Word::own).distinct()
                .toList();
    }

    private boolean isSpelt(Word name, Premise other) {
        return !isChinese && other.isChinese()
                && runsWith(name).stream().anyMatch(run -> bridge.isSpeltIn(other.folded(), run));
    }

    /// «Financial Secretary Chan Mo-po» is a post and a name.
    private static List<String> runsWith(Word name) {
        var parts = List.of(name.whole().split(" "));
        var runs = new ArrayList<String>();
        for (int from = 0; from < parts.size(); from++) {
            for (int to = from + 1; to <= Math.min(parts.size(), from + LONGEST_NAME); to++) {
                if (parts.subList(from, to).contains(name.own())) {
                    runs.add(String.join(" ", parts.subList(from, to)));
                }
            }
        }
        return runs;
    }

    /// Returns the share of what the text says, 0 to 1, that stands in `other`; 1 for a text without words.
    double shareIn(Premise other) {
        double all = words.stream().mapToDouble(Word::weight).sum();
        double there = words.stream().mapToDouble(word -> word.weight() * credit(word, other)).sum();
        return all == 0 ? 1 : there / all;
    }

    /// Returns the words that don't stand in `other`.
    List<String> wordsMissingIn(Premise other) {
        return words.stream().filter(word -> credit(word, other) == 0).map(Word::own).toList();
    }

    private double credit(Word word, Premise other) {
        if (other.has(word.own()) || word.synonyms().stream().anyMatch(other::has)) {
            return 1;
        }
        if (isChinese != other.isChinese() || Han.in(word.own()) != other.isChinese()) {
            return word.renderings().stream().anyMatch(rendering -> other.has(rendering.text())) ? 1 : 0;
        }
        if (isChinese) {
            var folded = Folding.fold(word.own());
            long shared = folded.chars().filter(c -> other.folded().indexOf(c) >= 0).count();
            return folded.length() < 2 ? 0 : ALIKE * shared / folded.length();
        }
        return word.renderings().stream().filter(rendering -> rendering.probability() >= Word.SURE)
                .anyMatch(rendering -> other.meanings().contains(rendering.text())) ? ALIKE : 0;
    }
}

package dev.quoth.retrieval.generation;

import dev.quoth.corpus.Language;
import dev.quoth.retrieval.bridge.Bridge;
import dev.quoth.retrieval.bridge.QuestionWords;
import dev.quoth.retrieval.bridge.Rendering;
import dev.quoth.retrieval.bridge.Translation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the names in an English text: words with a capital that are no ordinary ones.
///
/// @param translation the text's own
/// @param bridge      knows no names by their syllables, which are found in others' names too
record EnglishNames(Translation translation, Bridge bridge) {

    private static final double NAMED = 0.25;
    private static final Pattern CAPITALISED = Pattern
            .compile("\\b\\p{Lu}[\\p{L}\\p{N}&'’.-]*(?: (?:(?:of|the|and|for|de|&) )?\\p{Lu}[\\p{L}\\p{N}&'’.-]*)*");

    /// Returns each word of the names in `text`, in order.
    List<Word> in(String text) {
        var names = new ArrayList<Word>();
        for (var match : CAPITALISED.matcher(text).results().toList()) {
            boolean isFirst = match.start() == 0 || text.substring(0, match.start()).stripTrailing().endsWith(".");
            var words = Stream.of(match.group().split("[ ]")).map(word -> word.replaceAll("['’]s$|['’.]+$", ""))
                    .toList();
            for (int at = 0; at < words.size(); at++) {
                var own = words.get(at);
                boolean isOrdinary = isFirst && at == 0 && isOrdinary(own);
                if (!own.isEmpty() && !QuestionWords.isEnglish(own) && !isOrdinary
                        && !FigureWords.isMonthOrUnit(own) && !FigureWords.isSpelt(own.toLowerCase(Locale.ROOT))) {
                    names.add(nameOf(own, match.group()));
                }
            }
        }
        return names;
    }

    /// What begins a sentence has a capital, and is a word for a thing where it is known as one.
    private boolean isOrdinary(String own) {
        return translation.rendered().stream()
                .anyMatch(part -> part.own().equalsIgnoreCase(own) && !part.renderings().isEmpty())
                && !translation.names().contains(own);
    }

    /// The name that `own` is a word of, under what the whole of it is called.
    private Word nameOf(String own, String whole) {
        var synonyms = new LinkedHashSet<String>();
        var renderings = new ArrayList<Rendering>();
        for (var part : translation.rendered()) {
            if (List.of(part.own().split(" ")).contains(own) || part.own().equals(own)) {
                renderings.addAll(part.renderings());
            }
        }
        for (var concept : translation.concepts()) {
            if (List.of(concept.own().split(" ")).contains(own)) {
                synonyms.addAll(concept.synonyms());
            }
        }
        var known = bridge.translate(whole, Language.EN);
        known.rendered().stream().filter(part -> List.of(part.own().split("[ -]")).contains(own))
                .forEach(part -> renderings.addAll(part.renderings()));
        // What is only now and then found beside a name in the other language is no name of it.
        return new Word(own, whole, synonyms, renderings.stream().distinct()
                .filter(rendering -> rendering.probability() >= NAMED).toList(), 1);
    }
}

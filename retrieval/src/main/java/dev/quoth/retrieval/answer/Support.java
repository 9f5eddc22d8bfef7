package dev.quoth.retrieval.answer;

import dev.quoth.corpus.Language;
import java.util.Map;

/// What spoke for and against answering.
///
/// @param pair        the languages of the question and of the best sentence's document
/// @param signs       each sign by how strong it was; none where no sentence was found
/// @param probability how probable it is, 0 to 1, that the corpus answers with that sentence
public record Support(LanguagePair pair, Map<Sign, Double> signs, double probability) {

    public Support {
        signs = Map.copyOf(signs);
    }

    /// Returns what speaks for answering a question in `language` where nothing was found.
    public static Support none(Language language) {
        return new Support(LanguagePair.of(language, language), Map.of(), 0);
    }
}

package dev.quoth.retrieval.bridge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A question's words in the other language.
///
/// @param concepts the parts of the question that are searched for, in order
/// @param gloss    the question in the other language, word for word; empty where none of it could be translated
public record Translation(List<Concept> concepts, String gloss) {

    /// A part of the question under all its names.
    ///
    /// @param own          as the question has it
    /// @param translations what it is called in the other language; none where it is not known
    /// @param synonyms     what else it is called in the question's own language: what its translations translate back to
    public record Concept(String own, Set<String> translations, Set<String> synonyms) {

        public Concept {
            translations = Collections.unmodifiableSet(new LinkedHashSet<>(translations));
            synonyms = Collections.unmodifiableSet(new LinkedHashSet<>(synonyms));
        }

        /// Whether the concept is known in the other language.
        public boolean isTranslated() {
            return !translations.isEmpty();
        }

        /// Returns all its names, its own first.
        public List<String> names() {
            var names = new ArrayList<String>();
            names.add(own);
            names.addAll(translations);
            names.addAll(synonyms);
            return names;
        }
    }

    public Translation {
        concepts = List.copyOf(concepts);
    }
}

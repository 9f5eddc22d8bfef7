package dev.quoth.retrieval.bridge;

import java.util.List;

/// A question's words in the other language.
///
/// @param concepts the parts of the question that are searched for, in order, each with what it is called in either
///                 language (the question's own words first)
/// @param gloss    the question in the other language, word for word; empty where none of it could be translated
public record Translation(List<Concept> concepts, String gloss) {

    /// A part of the question under all its names; `translated` where one of them is in the other language.
    public record Concept(List<String> names, boolean translated) {

        public Concept {
            names = List.copyOf(names);
        }
    }

    public Translation {
        concepts = List.copyOf(concepts);
    }
}

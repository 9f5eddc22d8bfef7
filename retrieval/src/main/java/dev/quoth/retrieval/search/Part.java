package dev.quoth.retrieval.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A part of how passages are found and ranked that a measurement can leave out, to show what it is worth.
public enum Part {
    /// The search by words.
    LEXICAL,
    /// The search by vectors, and the nearness of sentences.
    DENSE,
    /// The map from the vectors of one language to those of the other.
    MAP,
    /// The word translation probabilities.
    TABLES,
    /// The terms of the glossary.
    GLOSSARY,
    /// Names that are matched by how they sound or are spelt, and those that other libraries know.
    NAMES,
    /// Words that one place has for what another calls otherwise, in one language.
    VARIANTS,
    /// The second ranking of passages, by their best sentences.
    RERANKING;

    /// Returns its name as options have it: in lower case.
    public String option() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Returns the part that options call `name`; empty where there is none.
    public static Optional<Part> named(String name) {
        return Arrays.stream(values()).filter(part -> part.option().equals(name)).findFirst();
    }
}

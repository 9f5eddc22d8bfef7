package dev.quoth.retrieval.generation;

import dev.quoth.corpus.Span;
import java.util.Optional;

/// What a check of a claim came to.
sealed interface Verdict {

    /// A quote proves it.
    ///
    /// @param quote       where the quote stands in the passage's document
    /// @param translation the quote in the reader's language, which says the same; empty where there is none
    record Proven(SuppliedPassage passage, Span quote, Optional<String> translation) implements Verdict {}

    /// It is not shown.
    ///
    /// @param what the words that are to blame; empty where it is the whole
    record Refuted(Objection objection, String what) implements Verdict {}
}

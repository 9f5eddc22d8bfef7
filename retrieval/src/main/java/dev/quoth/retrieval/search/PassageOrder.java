package dev.quoth.retrieval.search;

import java.util.List;

/// Puts what a search found into an order, best first.
@FunctionalInterface
public interface PassageOrder {

    /// Leaves passages as they were found.
    PassageOrder AS_FOUND = (question, found) -> found;

    /// Returns `found`, which is ordered already, in a better order; scores still fall.
    List<FoundPassage> of(Question question, List<FoundPassage> found);
}

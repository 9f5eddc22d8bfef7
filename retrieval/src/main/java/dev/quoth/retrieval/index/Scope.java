package dev.quoth.retrieval.index;

import dev.quoth.corpus.DocumentId;
import java.util.Set;

/// Where is searched: in passages that are of one of the `collections` and of one of the `documents`.
///
/// @param collections all of them where it is empty
/// @param documents   all of them where it is empty
public record Scope(Set<String> collections, Set<DocumentId> documents) {

    /// Everything that there is.
    public static final Scope EVERYTHING = new Scope(Set.of(), Set.of());

    public Scope {
        collections = Set.copyOf(collections);
        documents = Set.copyOf(documents);
    }

    /// Returns the scope of all documents of `collections`, of everything where that is empty.
    public static Scope of(Set<String> collections) {
        return new Scope(collections, Set.of());
    }
}

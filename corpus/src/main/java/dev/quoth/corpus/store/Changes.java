package dev.quoth.corpus.store;

import dev.quoth.corpus.DocumentId;
import java.util.List;

/// What changed in a store after some generation, up to and including `generation`. A document is in one list at most.
public record Changes(long generation, List<DocumentId> put, List<DocumentId> removed) {

    public Changes {
        put = List.copyOf(put);
        removed = List.copyOf(removed);
    }

    public boolean isEmpty() {
        return put.isEmpty() && removed.isEmpty();
    }
}

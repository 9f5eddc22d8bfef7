package dev.quoth.retrieval.brief;

import dev.quoth.corpus.store.DocumentEntry;
import dev.quoth.retrieval.model.VectorSpaces;
import java.util.List;

public final class Topic {
    VectorSpaces spaces() {
        return VectorSpaces.PACKAGED;
    }
    double nearness(DocumentEntry entry, List<Integer> windows) {
        return 0;
    }
}

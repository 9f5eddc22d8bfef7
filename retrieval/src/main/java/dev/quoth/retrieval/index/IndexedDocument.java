package dev.quoth.retrieval.index;

import dev.quoth.corpus.Document;
import dev.quoth.corpus.store.EmbeddedPassage;
import java.util.List;

/// A document as it is indexed.
public record IndexedDocument(Document document, List<EmbeddedPassage> passages) {

    public IndexedDocument {
        passages = List.copyOf(passages);
    }
}

package dev.quoth.corpus.store;

import dev.quoth.corpus.Document;
import java.util.List;

/// A document as it is stored: with its passages, their vectors, and the name of what made the vectors.
public record DocumentEntry(Document document, List<EmbeddedPassage> passages, String embedder) {

    public DocumentEntry {
        passages = List.copyOf(passages);
    }
}

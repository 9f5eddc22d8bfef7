package dev.quoth.corpus.store;

import dev.quoth.corpus.Document;
import dev.quoth.corpus.SourceMap;
import java.util.List;

/// A document as it is stored: with what ties it to its source, its passages, their vectors, and the name of what made the
/// vectors.
public record DocumentEntry(Document document, SourceMap sourceMap, List<EmbeddedPassage> passages, String embedder) {

    /// Stands for the embedder of a document that nothing has embedded yet.
    public static final String NO_EMBEDDER = "";

    public DocumentEntry {
        passages = List.copyOf(passages);
    }
}

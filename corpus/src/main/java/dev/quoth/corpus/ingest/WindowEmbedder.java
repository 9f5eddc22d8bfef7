package dev.quoth.corpus.ingest;

import java.util.List;

/// Gives the vectors of windows. What embeds is outside the corpus; this is what the corpus asks of it.
public interface WindowEmbedder {

    /// Names the models and their settings; vectors made under another name are made anew.
    String name();

    /// Returns a vector of length 1 for each of `texts`, in their order. The vector of a text depends on that text alone.
    /// Throws [EmbedderUnavailableException] where that can't be done now.
    List<float[]> embed(List<String> texts);
}

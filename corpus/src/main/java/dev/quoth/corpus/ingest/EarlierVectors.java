package dev.quoth.corpus.ingest;

import dev.quoth.corpus.Passage;
import dev.quoth.corpus.store.DocumentEntry;
import dev.quoth.corpus.store.EmbeddedPassage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Gives the vectors of a document's windows, and embeds only what did not stand in its earlier version.
final class EarlierVectors {
    /// How many windows are embedded between two looks at whether the reading was interrupted.
    private static final int BATCH = 32;

    private final Map<String, float[]> vectors = new HashMap<>();
    private final WindowEmbedder embedder;

    /// @param before the earlier version, its vectors made by `embedder` too
    EarlierVectors(Optional<DocumentEntry> before, WindowEmbedder embedder) {
        this.embedder = embedder;
        before.ifPresent(this::remember);
    }

    private void remember(DocumentEntry before) {
        for (var embedded : before.passages()) {
            var windows = embedded.passage().windows();
            for (int at = 0; at < windows.size(); at++) {
                vectors.put(windows.get(at).embedded(before.document().text()), embedded.vectors().get(at));
            }
        }
    }

    /// Returns `passages` of `text` with a vector for each window; throws InterruptedException where this thread was
    /// interrupted.
    List<EmbeddedPassage> of(List<Passage> passages, String text) throws InterruptedException {
        var missing = passages.stream().flatMap(passage -> passage.windows().stream())
                .map(window -> window.embedded(text))
                .filter(window -> !vectors.containsKey(window))
                .distinct().toList();
        for (int start = 0; start < missing.size(); start += BATCH) {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while embedding");
            }
            var batch = missing.subList(start, Math.min(start + BATCH, missing.size()));
            var made = embedder.embed(batch);
            for (int at = 0; at < batch.size(); at++) {
                vectors.put(batch.get(at), made.get(at));
            }
        }
        var embedded = new ArrayList<EmbeddedPassage>(passages.size());
        for (var passage : passages) {
            embedded.add(new EmbeddedPassage(passage, passage.windows().stream()
                    .map(window -> Objects.requireNonNull(vectors.get(window.embedded(text)), "all are embedded"))
                    .toList()));
        }
        return embedded;
    }
}

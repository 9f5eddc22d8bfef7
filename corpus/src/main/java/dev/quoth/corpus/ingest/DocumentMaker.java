package dev.quoth.corpus.ingest;

import dev.quoth.corpus.Document;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Metadata;
import dev.quoth.corpus.Passage;
import dev.quoth.corpus.cut.PassageCutter;
import dev.quoth.corpus.read.CleanDocument;
import dev.quoth.corpus.read.DocumentReader;
import dev.quoth.corpus.read.Reading;
import dev.quoth.corpus.store.DocumentEntry;
import dev.quoth.corpus.store.EmbeddedPassage;
import dev.quoth.corpus.store.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Makes what is stored of a document out of a file's bytes: reads and cuts them, and embeds the windows. Safe for use by
/// several threads where its parts are.
public record DocumentMaker(DocumentReader reader, PassageCutter cutter, WindowEmbedder embedder) {
    /// How many windows are embedded between two looks at whether the reading was interrupted.
    private static final int BATCH = 32;

    /// Returns what the file at `address` came to; throws InterruptedException where this thread was interrupted.
    Outcome make(Place place, String address, byte[] content, String contentHash) throws InterruptedException {
        return switch (reader.read(address, null, content)) {
            case Reading.Skipped skipped -> new Outcome.Skipped(address, contentHash, skipped.reason());
            case Reading.Clean clean -> made(place, address, contentHash, clean.document());
        };
    }

    private Outcome made(Place place, String address, String contentHash, CleanDocument clean)
            throws InterruptedException {
        var id = DocumentId.of(place.collection(), address);
        var metadata = clean.metadata().or(Metadata.titled(String.valueOf(Path.of(address).getFileName())));
        var document = new Document(id, place.collection(), place.name(), address, metadata, clean.language(),
                contentHash, clean.text(), clean.parts());
        var passages = cutter.cut(id, clean.text(), clean.blocks());
        if (passages.isEmpty()) {
            return new Outcome.Skipped(address, contentHash, "has no sentence that can be asked about");
        }
        var entry = new DocumentEntry(document, clean.sourceMap(), embedded(passages, clean.text()), embedder.name());
        return new Outcome.Made(entry, clean.repairs());
    }

    private List<EmbeddedPassage> embedded(List<Passage> passages, String text) throws InterruptedException {
        var texts = passages.stream().flatMap(passage -> passage.windows().stream())
                .map(window -> window.embedded(text))
                .toList();
        var vectors = new ArrayList<float[]>(texts.size());
        for (int start = 0; start < texts.size(); start += BATCH) {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while embedding");
            }
            vectors.addAll(embedder.embed(texts.subList(start, Math.min(start + BATCH, texts.size()))));
        }
        var embedded = new ArrayList<EmbeddedPassage>(passages.size());
        int next = 0;
        for (var passage : passages) {
            int end = next + passage.windows().size();
            embedded.add(new EmbeddedPassage(passage, vectors.subList(next, end)));
            next = end;
        }
        return embedded;
    }
}

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
import dev.quoth.corpus.store.PlaceSummary.SkippedFile;
import dev.quoth.corpus.store.Provenance;
import dev.quoth.corpus.story.Wording;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Makes what is stored of a document out of a file's bytes: reads and cuts them, and embeds the windows. Safe for use by
/// several threads where its parts are.
///
/// @param mostTime the longest that taking one file apart may last; positive
public record DocumentMaker(DocumentReader reader, PassageCutter cutter, WindowEmbedder embedder, Duration mostTime) {

    /// Names how documents are made: what was made under another name is made anew. Vectors are not part of it: where the
    /// embedder changes, [Reembedding] makes them anew.
    String recipe() {
        return "read " + DocumentReader.VERSION + ", cut " + PassageCutter.VERSION;
    }

    /// Returns what `source` came to; throws InterruptedException where this thread was interrupted.
    ///
    /// @param before what stands in the store for the same address
    Outcome make(Place place, SourceBytes source, Optional<DocumentEntry> before) throws InterruptedException {
        var reading = new TimeLimit(mostTime)
                .within(() -> reader.read(source.address(), source.contentType(), source.content()))
                .orElseGet(() -> new Reading.Skipped(
                        "takes longer to take apart than the " + mostTime.toSeconds()
                                + " s that corpus.max-read-time allows"));
        return switch (reading) {
            case Reading.Skipped skipped ->
                new Outcome.Skipped(new SkippedFile(source.address(), skipped.reason()), source.hash());
            case Reading.Clean clean -> made(place, source, clean.document(), before);
        };
    }

    private Outcome made(Place place, SourceBytes source, CleanDocument clean, Optional<DocumentEntry> before)
            throws InterruptedException {
        var id = DocumentId.of(place.collection(), source.address());
        var metadata = clean.metadata().or(source.known()).or(Metadata.titled(source.name()));
        var document = new Document(id, place.collection(), place.name(), source.address(), metadata, clean.language(),
                source.hash(), clean.text(), clean.parts());
        var passages = cutter.cut(id, clean.text(), clean.blocks());
        if (passages.isEmpty()) {
            return new Outcome.Skipped(
                    new SkippedFile(source.address(), "has no sentence that can be asked about"), source.hash());
        }
        var known = before.filter(old -> old.embedder().equals(embedder.name()));
        var entry = embedded(document, clean, passages, known);
        var provenance = new Provenance(recipe(), source.validators(), source.snapshot(),
                Wording.of(clean.text()).bands());
        return known.filter(old -> saysTheSame(old, entry)).isPresent()
                ? new Outcome.Same(entry, provenance)
                : new Outcome.Made(entry, provenance, clean.repairs());
    }

    /// Where the embedder can't be asked now, the document is found by its words until [Reembedding] can.
    private DocumentEntry embedded(Document document, CleanDocument clean, List<Passage> passages,
            Optional<DocumentEntry> known) throws InterruptedException {
        try {
            var vectors = new EarlierVectors(known, embedder).of(passages, clean.text());
            return new DocumentEntry(document, clean.sourceMap(), vectors, embedder.name());
        } catch (EmbedderUnavailableException e) {
            var bare = passages.stream().map(EmbeddedPassage::without).toList();
            return new DocumentEntry(document, clean.sourceMap(), bare, DocumentEntry.NO_EMBEDDER);
        }
    }

    private static boolean saysTheSame(DocumentEntry old, DocumentEntry entry) {
        var one = old.document();
        var other = entry.document();
        return one.text().equals(other.text()) && one.metadata().equals(other.metadata())
                && one.parts().equals(other.parts()) && one.language() == other.language()
                && passages(old).equals(passages(entry));
    }

    private static List<Passage> passages(DocumentEntry entry) {
        return entry.passages().stream().map(EmbeddedPassage::passage).toList();
    }
}

package dev.quoth.bot.home;

import dev.quoth.corpus.Document;
import dev.quoth.corpus.cut.PassageCutter;
import dev.quoth.corpus.ingest.DocumentMaker;
import dev.quoth.corpus.ingest.Ingest;
import dev.quoth.corpus.ingest.IngestLimits;
import dev.quoth.corpus.proof.Verification;
import dev.quoth.corpus.read.DocumentReader;
import dev.quoth.corpus.source.Bytes;
import dev.quoth.corpus.source.Validators;
import dev.quoth.corpus.store.CorpusStore;
import java.time.Duration;
import java.time.InstantSource;

/// How documents come into a home, and how what is stored of them is proven.
///
/// @param mostTime how long the reading of one document may take
record HomeReading(CorpusStore store, HomeWeb web, HomeModels models, IngestLimits limits, Duration mostTime,
        InstantSource clock) {

    /// Returns what reads places; the caller may write, and closes it.
    Ingest ingest() {
        models.note();
        var maker = new DocumentMaker(reader(), PassageCutter.bySentences(), models.forDocuments(), mostTime);
        return new Ingest(store, web.places(), maker, limits, clock);
    }

    private DocumentReader reader() {
        return DocumentReader.standard(limits.mostFileBytes());
    }

    /// Returns what proves that what is stored stands in its sources.
    Verification verification() {
        return new Verification(store, reader(), this::source);
    }

    /// Pages of the web are kept as they were read, files are looked at where they stand.
    private Bytes source(Document document) throws InterruptedException {
        var snapshot = store.snapshot(document.contentHash());
        return snapshot.isPresent()
                ? new Bytes.Whole(snapshot.get().content(), snapshot.get().contentType(), Validators.NONE)
                : web.places().source(document.address(), limits.mostFileBytes());
    }
}

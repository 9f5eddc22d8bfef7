package dev.quoth.corpus.ingest;

import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.source.Bytes;
import dev.quoth.corpus.source.Found;
import dev.quoth.corpus.source.Validators;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.corpus.store.KnownFile;
import dev.quoth.corpus.store.Place;
import dev.quoth.corpus.store.PlaceSummary.SkippedFile;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where workers make documents of files. Safe for use by several threads.
final class WorkerDesk {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerDesk.class);

    private final CorpusStore store;
    private final Place place;
    private final DocumentMaker maker;
    private final Map<String, KnownFile> known;
    private final long mostFileBytes;
    /// Documents need many times the memory of their bytes: those under way have no more than the largest one may have.
    private final Semaphore bytesUnderWay;

    /// @param known what stood at each address when it was last read
    WorkerDesk(CorpusStore store, Place place, DocumentMaker maker, Map<String, KnownFile> known,
            long mostFileBytes) {
        this.store = store;
        this.place = place;
        this.maker = maker;
        this.known = known;
        this.mostFileBytes = mostFileBytes;
        this.bytesUnderWay = new Semaphore(Math.toIntExact(mostFileBytes));
    }

    /// Returns what became of the file `found`; whatever goes wrong with it is an outcome too.
    Outcome outcome(Found.Item found) throws InterruptedException {
        var address = found.address();
        try {
            var before = Optional.ofNullable(known.get(address));
            var current = before.filter(file -> file.recipe().equals(maker.recipe()));
            var validators = current.map(KnownFile::validators).orElse(Validators.NONE);
            return switch (found.read(mostFileBytes, validators)) {
                case Bytes.Whole whole -> outcome(new SourceBytes(found, whole), before);
                case Bytes.NotModified same -> new Outcome.Unchanged(address, validators);
                case Bytes.Gone file -> new Outcome.Gone(address, file.reason());
                case Bytes.Refused file -> new Outcome.Skipped(new SkippedFile(address, file.reason()), "");
                case Bytes.TooLarge file -> new Outcome.Skipped(new SkippedFile(address, file.reason()), "");
                case Bytes.Unreadable file -> new Outcome.Failed(address, file.reason());
            };
        } catch (OutOfMemoryError e) {
            return failed(address, "there is not enough memory for it", e);
        } catch (StackOverflowError e) {
            return failed(address, "it is nested too deeply", e);
        } catch (RuntimeException e) {
            return failed(address, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage(), e);
        }
    }

    private Outcome outcome(SourceBytes source, Optional<KnownFile> before) throws InterruptedException {
        boolean isSame = before.filter(file -> file.contentHash().equals(source.hash())
                && file.recipe().equals(maker.recipe())).isPresent();
        if (isSame) {
            return new Outcome.Unchanged(source.address(), source.validators());
        }
        bytesUnderWay.acquire(source.content().length);
        try {
            var old = before.filter(KnownFile::isDocument).flatMap(
                    file -> store.entry(DocumentId.of(place.collection(), source.address())));
            return maker.make(place, source, old);
        } finally {
            bytesUnderWay.release(source.content().length);
        }
    }

    private static Outcome failed(String address, String reason, Throwable fault) {
        LOG.debug("reading {} failed", address, fault);
        return new Outcome.Failed(address, "could not be read: " + reason);
    }
}

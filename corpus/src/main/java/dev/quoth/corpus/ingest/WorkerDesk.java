package dev.quoth.corpus.ingest;

import dev.quoth.corpus.Sha256;
import dev.quoth.corpus.source.Bytes;
import dev.quoth.corpus.source.Found;
import dev.quoth.corpus.source.Validators;
import dev.quoth.corpus.store.Place;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where workers make documents of files. Safe for use by several threads.
final class WorkerDesk {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerDesk.class);

    private final Place place;
    private final DocumentMaker maker;
    private final Map<String, String> hashes;
    private final long mostFileBytes;
    /// Documents need many times the memory of their bytes: those under way have no more than the largest one may have.
    private final Semaphore bytesUnderWay;

    /// @param hashes what stood at each address when it was last read
    WorkerDesk(Place place, DocumentMaker maker, Map<String, String> hashes, long mostFileBytes) {
        this.place = place;
        this.maker = maker;
        this.hashes = hashes;
        this.mostFileBytes = mostFileBytes;
        this.bytesUnderWay = new Semaphore(Math.toIntExact(mostFileBytes));
    }

    /// Returns what became of the file `found`; whatever goes wrong with it is an outcome too.
    Outcome outcome(Found.Item found) throws InterruptedException {
        var address = found.address();
        try {
            return switch (found.read(mostFileBytes, Validators.NONE)) {
                case Bytes.Whole whole -> outcome(address, whole.content());
                case Bytes.NotModified same -> new Outcome.Unchanged(address);
                case Bytes.Gone file -> new Outcome.Failed(address, file.reason());
                case Bytes.Refused file -> new Outcome.Skipped(address, "", file.reason());
                case Bytes.TooLarge file -> new Outcome.Skipped(address, "", file.reason());
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

    private Outcome outcome(String address, byte[] content) throws InterruptedException {
        var hash = Sha256.hex(content);
        if (hash.equals(hashes.get(address))) {
            return new Outcome.Unchanged(address);
        }
        bytesUnderWay.acquire(content.length);
        try {
            return maker.make(place, address, content, hash);
        } finally {
            bytesUnderWay.release(content.length);
        }
    }

    private static Outcome failed(String address, String reason, Throwable fault) {
        LOG.debug("reading {} failed", address, fault);
        return new Outcome.Failed(address, "could not be read: " + reason);
    }
}

package dev.quoth.corpus.ingest;

import dev.quoth.corpus.source.Places;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.corpus.store.Place;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Brings the store up to date with places: new and changed documents are read, cut, embedded and stored, one transaction
/// each; what did not change costs a hash; what is gone is removed at the end. One place is read at a time, by as many
/// workers as the limits say. Safe for use by several threads.
public final class Ingest implements AutoCloseable {
    private final CorpusStore store;
    private final Places places;
    private final DocumentMaker maker;
    private final IngestLimits limits;
    private final InstantSource clock;

    private final Semaphore oneAtATime = new Semaphore(1);
    private final Object turn = new Object();
    private @Nullable Thread reading;
    private boolean closed;

    /// @param store stays open when this is closed
    public Ingest(CorpusStore store, Places places, DocumentMaker maker, IngestLimits limits, InstantSource clock) {
        this.store = store;
        this.places = places;
        this.maker = maker;
        this.limits = limits;
        this.clock = clock;
    }

    /// Reads `place`, whose name is one that [Places#name(String)] gave, and returns what that
    /// came to. A document that can't be read never stops the others. What `listener` heard of as read is stored for
    /// good, also where the reading ends early:
    ///
    /// - [InterruptedException] when this thread is interrupted or [#close()] is called: the next reading goes on from here
    /// - [StoreException] when the store can't be read or written
    /// - [SourceException] when there is no such place, before anything is changed
    public IngestSummary read(Place place, IngestListener listener) throws InterruptedException {
        oneAtATime.acquire();
        try {
            begin();
            return new PlaceReading(store, places, maker, limits, clock).read(place, listener);
        } finally {
            end();
            oneAtATime.release();
        }
    }

    private void begin() throws InterruptedException {
        synchronized (turn) {
            if (closed) {
                throw new InterruptedException("reading was ended");
            }
            reading = Thread.currentThread();
        }
    }

    private void end() {
        synchronized (turn) {
            reading = null;
        }
    }

    /// Ends a reading that is under way, waits until it has ended (unless its own listener calls this), and starts no more.
    @Override
    public void close() {
        synchronized (turn) {
            closed = true;
            if (reading != null) {
                reading.interrupt();
            }
            if (Thread.currentThread().equals(reading)) {
                return;
            }
        }
        oneAtATime.acquireUninterruptibly();
        oneAtATime.release();
    }
}

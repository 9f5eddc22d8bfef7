package dev.quoth.corpus.ingest;

import dev.quoth.corpus.source.Before;
import dev.quoth.corpus.source.Finds;
import dev.quoth.corpus.source.Found;
import dev.quoth.corpus.source.Places;
import dev.quoth.corpus.source.SourceException;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.corpus.store.KnownFile;
import dev.quoth.corpus.store.Place;
import dev.quoth.corpus.store.PlaceSummary.SkippedFile;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/// One reading of one place: workers make documents of files, and the thread that reads stores them as they are done, so
/// that there is one writer and no more than a few documents are in memory.
final class PlaceReading {
    /// How many more documents than workers are under way, so that no worker waits for the store.
    private static final int AHEAD = 4;

    private final CorpusStore store;
    private final Places places;
    private final DocumentMaker maker;
    private final IngestLimits limits;
    private final InstantSource clock;

    PlaceReading(CorpusStore store, Places places, DocumentMaker maker, IngestLimits limits, InstantSource clock) {
        this.store = store;
        this.places = places;
        this.maker = maker;
        this.limits = limits;
        this.clock = clock;
    }

    IngestSummary read(Place place, IngestListener listener) throws InterruptedException {
        var start = clock.instant();
        var known = store.known(place);
        try {
            return read(place, known, start, listener);
        } catch (SourceException e) {
            var end = clock.instant();
            store.noteUnreachable(place, end, String.valueOf(e.getMessage()));
            if (LostPlace.isGoneForGood(place, known)) {
                listener.gone(place.name());
                return IngestSummary.ofRemoved(store.forget(place, known.keySet()), Duration.between(start, end));
            }
            throw e;
        }
    }

    private IngestSummary read(Place place, Map<String, KnownFile> known, Instant start, IngestListener listener)
            throws InterruptedException {
        var finds = places.open(place.name(), before(known));
        var total = finds.total();
        store.addPlace(place);
        listener.started(place, total);
        var ledger = new Ledger(store, place, known, maker.recipe(), listener);
        var desk = new WorkerDesk(store, place, maker, known, limits.mostFileBytes());
        var workers = Executors.newFixedThreadPool(limits.workers(),
                Thread.ofPlatform().name("quoth-reader-", 1).daemon().factory());
        try {
            settleAll(finds, desk, ledger, new ExecutorCompletionService<>(workers));
        } finally {
            workers.shutdownNow();
            workers.close();
        }
        if (finds.isWhole()) {
            ledger.noteVanished();
        }
        ledger.removeGone();
        var end = clock.instant();
        store.noteRead(place, end);
        return ledger.summary(Duration.between(start, end));
    }

    private Before before(Map<String, KnownFile> known) {
        return address -> Optional.ofNullable(known.get(address))
                .filter(file -> file.isDocument() && file.recipe().equals(maker.recipe()))
                .map(KnownFile::validators);
    }

    private void settleAll(Finds finds, WorkerDesk desk, Ledger ledger, CompletionService<Outcome> workers)
            throws InterruptedException {
        int underWay = 0;
        while (finds.hasNext()) {
            checkGoingOn();
            var found = finds.next();
            ledger.see(found);
            switch (found) {
                case Found.Item file -> {
                    workers.submit(() -> desk.outcome(file));
                    underWay++;
                }
                case Found.Refused file ->
                    ledger.settle(new Outcome.Skipped(new SkippedFile(file.address(), file.reason()), ""));
                case Found.Unreadable file -> ledger.settle(new Outcome.Failed(file.address(), file.reason()));
            }
            if (underWay == limits.workers() + AHEAD) {
                ledger.settle(next(workers));
                underWay--;
            }
        }
        for (; underWay > 0; underWay--) {
            ledger.settle(next(workers));
        }
    }

    private static Outcome next(CompletionService<Outcome> workers) throws InterruptedException {
        checkGoingOn();
        try {
            return workers.take().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a reader of files broke down", e.getCause());
        }
    }

    private static void checkGoingOn() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("the reading was interrupted");
        }
    }
}

package dev.quoth.bot.home;

import dev.quoth.corpus.ingest.Ingest;
import dev.quoth.corpus.ingest.IngestListener;
import dev.quoth.corpus.ingest.IngestSummary;
import dev.quoth.corpus.ingest.Schedule;
import dev.quoth.corpus.source.SourceException;
import dev.quoth.corpus.sqlite.StoreException;
import dev.quoth.corpus.store.Place;
import dev.quoth.corpus.store.PlaceSummary;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads places into a home while it serves, one reading at a time. Safe for use by several threads.
final class PlaceReader {
    private static final Logger LOG = LoggerFactory.getLogger(PlaceReader.class);

    private final Home home;
    private final InstantSource clock;
    private final Runnable afterwards;
    private final ReentrantLock writing = new ReentrantLock(true);

    /// @param afterwards is run after each reading, however it ended
    PlaceReader(Home home, InstantSource clock, Runnable afterwards) {
        this.home = home;
        this.clock = clock;
        this.afterwards = afterwards;
    }

    /// Reads `place`, which may be new. Throws [SourceException] where it can't be read, and [StoreException] where another
    /// process writes.
    IngestSummary add(Place place, IngestListener progress) throws InterruptedException {
        return read(List.of(place), Ingest::read, progress);
    }

    /// Reads `places`; one that can't be read does not keep the others from being read. Throws [StoreException] where another
    /// process writes.
    IngestSummary readAll(List<PlaceSummary> places, IngestListener progress) throws InterruptedException {
        return read(places.stream().map(PlaceSummary::place).toList(), PlaceReader::readOrPass, progress);
    }

    /// Reads places again when they are due, until it is interrupted.
    void keepCurrent() throws InterruptedException {
        while (true) {
            Thread.sleep(readDue());
        }
    }

    /// Reads what is due; returns how long to wait before the next look.
    private Duration readDue() throws InterruptedException {
        var due = home.schedule().due(home.store().places(), clock.instant());
        try {
            if (!due.isEmpty()) {
                readAll(due, IngestListener.NONE);
            }
        } catch (StoreException e) {
            // Another process writes, and may be reading the same places.
            LOG.debug("places were not read again now", e);
            return Schedule.LONGEST_WAIT;
        }
        return home.schedule().untilNext(home.store().places(), clock.instant());
    }

    /// How one of several places is read.
    private interface Reading {
        IngestSummary read(Ingest ingest, Place place, IngestListener progress) throws InterruptedException;
    }

    private IngestSummary read(List<Place> places, Reading reading, IngestListener progress)
            throws InterruptedException {
        writing.lockInterruptibly();
        try (var writer = home.writer("quoth serve")) {
            var summary = IngestSummary.NONE;
            try (var ingest = writer.ingest()) {
                for (var place : places) {
                    summary = summary.plus(reading.read(ingest, place, progress));
                }
            }
            writer.catchUp();
            return summary;
        } finally {
            writing.unlock();
            afterwards.run();
        }
    }

    private static IngestSummary readOrPass(Ingest ingest, Place place, IngestListener progress)
            throws InterruptedException {
        try {
            return ingest.read(place, progress);
        } catch (SourceException e) {
            progress.skipped(place.name(), String.valueOf(e.getMessage()));
            return IngestSummary.NONE;
        }
    }
}

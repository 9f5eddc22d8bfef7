package dev.quoth.bot.console;

import dev.quoth.bot.wording.Printable;
import dev.quoth.corpus.ingest.IngestSummary;
import dev.quoth.corpus.ingest.Schedule;
import dev.quoth.corpus.sqlite.StoreException;
import dev.quoth.corpus.store.PlaceSummary;
import java.time.Duration;

/// Reads what is due, waits, and goes on so until its thread is interrupted or the process is asked to end. The home is
/// held only while something is read, so that other commands get their turn.
record Watch(QuothCommand quoth, CollectionOption collection) {
    /// What is under way when the process is asked to end is broken off at once; this is for closing.
    private static final Duration TIME_TO_CLOSE = Duration.ofSeconds(10);

    @SuppressWarnings("try") // The end is watched for, not used.
    void run() {
        try (var end = OrderlyEnd.ofThisThread(TIME_TO_CLOSE)) {
            while (true) {
                Thread.sleep(round());
            }
        } catch (InterruptedException e) {
            quoth.surroundings().tell("Stopped watching");
        }
    }

    /// Reads what is due; returns how long to wait before the next look.
    private Duration round() throws InterruptedException {
        try (var home = quoth.openToWrite()) {
            var now = quoth.surroundings().clock().instant();
            var due = collection.of(home.schedule().due(home.store().places(), now)).stream()
                    .map(PlaceSummary::place).toList();
            if (!due.isEmpty()) {
                tell(new ReadingRun(home, quoth.surroundings()).read(due).summary());
            }
            return home.schedule().untilNext(collection.of(home.store().places()),
                    quoth.surroundings().clock().instant());
        } catch (StoreException e) {
            quoth.surroundings().tell("quoth: " + Printable.line(String.valueOf(e.getMessage())));
            return Schedule.LONGEST_WAIT;
        }
    }

    private void tell(IngestSummary summary) {
        if (summary.read() + summary.removed() + summary.outdated().size() > 0) {
            SummaryText.lines(summary).forEach(quoth.surroundings()::print);
        }
    }
}

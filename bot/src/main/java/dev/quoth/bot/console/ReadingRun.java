package dev.quoth.bot.console;

import dev.quoth.bot.home.Home;
import dev.quoth.bot.home.HomeWriter;
import dev.quoth.bot.wording.Printable;
import dev.quoth.corpus.ingest.Ingest;
import dev.quoth.corpus.ingest.IngestSummary;
import dev.quoth.corpus.source.SourceException;
import dev.quoth.corpus.store.Place;
import java.util.Collection;
import java.util.Optional;

/// Reads places into a home, has the index catch up, and says what that came to.
record ReadingRun(Home home, Surroundings surroundings) {

    /// What a reading of several places came to.
    ///
    /// @param failedPlaces how many places could not be read at all
    record Result(IngestSummary summary, int failedPlaces) {

        int exitCode() {
            boolean nothing = summary.read() + summary.unchanged() + summary.outdated().size() == 0;
            return failedPlaces > 0 || nothing ? ExitCode.NO : ExitCode.DONE;
        }
    }

    /// Reads `places`. One that can't be read is told, and does not stop the others.
    Result read(Collection<Place> places) throws InterruptedException {
        var summary = IngestSummary.NONE;
        int failed = 0;
        try (var writer = home.writer("quoth")) {
            try (var ingest = writer.ingest()) {
                for (var place : places) {
                    var read = read(ingest, place);
                    summary = read.map(summary::plus).orElse(summary);
                    failed += read.isEmpty() ? 1 : 0;
                }
            }
            catchUp(writer);
            new ReembeddingRun(writer, surroundings).run();
        }
        return new Result(summary, failed);
    }

    @SuppressWarnings("try") // The notice is held, not used.
    private void catchUp(HomeWriter writer) {
        try (var notice = LateNotice.ofIndexing(surroundings)) {
            writer.catchUp();
        }
    }

    private Optional<IngestSummary> read(Ingest ingest, Place place) throws InterruptedException {
        try (var progress = Progress.on(surroundings)) {
            return Optional.of(ingest.read(place, progress));
        } catch (SourceException e) {
            surroundings.tell("quoth: " + Printable.line(String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }
}

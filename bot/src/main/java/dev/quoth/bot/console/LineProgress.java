package dev.quoth.bot.console;

import dev.quoth.bot.wording.Printable;
import dev.quoth.corpus.ingest.ReadDocument;
import dev.quoth.corpus.store.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Prints a line at the start, about every ten seconds, and at the end.
final class LineProgress implements Progress {
    private static final Logger LOG = LoggerFactory.getLogger(LineProgress.class);
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final Surroundings surroundings;
    private String name = "";
    private OptionalInt total = OptionalInt.empty();
    private int done;
    private Instant start = Instant.EPOCH;
    private Instant told = Instant.EPOCH;

    LineProgress(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void started(Place place, OptionalInt files) {
        name = Printable.line(place.name());
        total = files;
        done = 0;
        start = surroundings.clock().instant();
        told = start;
        surroundings.tell("Reading " + name + (total.isPresent() ? ": " + files(total.getAsInt()) : ""));
    }

    private static String files(int count) {
        return count == 1 ? "1 file" : count + " files";
    }

    @Override
    public void read(ReadDocument document) {
        LOG.debug("read {}", document.address());
        step();
    }

    @Override
    public void unchanged(String address) {
        step();
    }

    @Override
    public void skipped(String address, String reason) {
        step();
    }

    private void step() {
        done++;
        var now = surroundings.clock().instant();
        if (Duration.between(told, now).compareTo(INTERVAL) >= 0) {
            told = now;
            double rate = done * 1e3 / Math.max(1, Duration.between(start, now).toMillis());
            surroundings.tell(String.format(Locale.ROOT, "Reading %s: %s, %.1f a second%s", name, doneOfTotal(), rate,
                    left(rate)));
        }
    }

    private String doneOfTotal() {
        return total.isPresent() ? done + " of " + files(total.getAsInt()) : files(done);
    }

    private String left(double rate) {
        return total.isPresent()
                ? String.format(Locale.ROOT, ", about %.0f s left", Math.max(0, total.getAsInt() - done) / rate)
                : "";
    }

    @Override
    public void close() {
        if (!name.isEmpty()) {
            surroundings.tell("Looked at " + doneOfTotal() + " in " + name);
        }
    }
}

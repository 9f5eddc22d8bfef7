package dev.quoth.bot.console;

import dev.quoth.bot.wording.Printable;
import dev.quoth.corpus.store.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalInt;

/// Prints a line at the start, about every ten seconds, and at the end.
final class LineProgress extends CountingProgress {
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final Surroundings surroundings;
    private String name = "";
    private OptionalInt total = OptionalInt.empty();
    private int done;
    private Instant start = Instant.EPOCH;
    /// Nothing is told before a reading has started.
    private Instant told = Instant.MAX;

    LineProgress(Surroundings surroundings) {
        super(surroundings);
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
    void step() {
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
        tellGone();
    }
}

package dev.quoth.bot.doctor;

import dev.quoth.bot.home.HomeFolder;
import dev.quoth.corpus.store.HomeFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// Whether the machine's clock can be right: it is not before this program was written, nor before what was stored last.
record ClockCheck(HomeFolder folder, InstantSource clock) implements Check {
    private static final Instant EARLIEST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration LEEWAY = Duration.ofMinutes(5);
    private static final String ADVICE = "set the clock, by NTP best: budgets, digests and signatures need it";

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public Finding run() {
        var now = clock.instant();
        var shown = now.truncatedTo(ChronoUnit.SECONDS);
        if (now.isBefore(EARLIEST)) {
            return new Finding.Failed("it says " + shown + ", which can't be", ADVICE);
        }
        var stored = lastStored();
        return stored.isAfter(now.plus(LEEWAY))
                ? new Finding.Warning("it says " + shown + ", but something was stored at "
                        + stored.truncatedTo(ChronoUnit.SECONDS), ADVICE)
                : new Finding.Fine("it says " + shown);
    }

    private Instant lastStored() {
        var database = new HomeFiles(folder.path()).database();
        try {
            return Files.exists(database) ? Files.getLastModifiedTime(database).toInstant() : Instant.EPOCH;
        } catch (IOException e) {
            throw new UncheckedIOException("looking at " + database, e);
        }
    }
}

package dev.quoth.bot.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.corpus.store.Place;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LineProgressTest {
    private Instant now = Instant.EPOCH;

    @Test
    void tellsRateAndRemainingTimeEveryTenSeconds() {
        var err = new ByteArrayOutputStream();
        var stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        var surroundings = new Surroundings(InputStream.nullInputStream(), stream, stream, Terminals.NONE, Map.of(),
                () -> now, Optional.empty());
        try (var progress = Progress.on(surroundings)) {
            progress.started(new Place("default", "/docs"), OptionalInt.of(60));
            for (int file = 0; file < 30; file++) {
                now = now.plusSeconds(1);
                progress.unchanged("/docs/" + file);
            }
        }
        assertEquals("""
                     Reading /docs: 60 files
                     Reading /docs: 10 of 60 files, 1.0 a second, about 50 s left
                     Reading /docs: 20 of 60 files, 1.0 a second, about 40 s left
                     Reading /docs: 30 of 60 files, 1.0 a second, about 30 s left
                     Looked at 30 of 60 files in /docs
                     """, err.toString(StandardCharsets.UTF_8));
    }
}

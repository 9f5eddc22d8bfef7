package dev.quoth.bot.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.bot.doctor.Doctor.Result;
import dev.quoth.bot.home.HomeFolder;
import dev.quoth.corpus.SettableClock;
import dev.quoth.retrieval.model.Embeddings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckupsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final String SET_CLOCK = "set the clock, by NTP best: budgets, digests and signatures need it";

    @TempDir
    Path folder;

    @Test
    void goOnAfterOneThatBreaks() throws InterruptedException {
        Check broken = new StoreCheck("chats", () -> {
            throw new IllegalStateException("it is closed\nmore");
        });

        assertEquals(
                List.of(new Result("store of chats",
                        new Finding.Failed("it is closed", "see what the log says, with --debug")),
                        new Result("store of chats", new Finding.Fine("it is whole"))),
                new Doctor(List.of(broken, new StoreCheck("chats", List::of))).examine());
    }

    @Test
    void sayWhatIsDamaged() {
        assertEquals(new Finding.Failed("it is damaged: row 1; row 2",
                "put a backup in its place, or move it away and begin anew"),
                new StoreCheck("chats", () -> List.of("row 1", "row 2")).run());
    }

    @Test
    void sayWhereTheDiskIsNearlyFull() {
        assertEquals(
                new Finding.Failed("99 MB are free at /srv", "make room, or questions and answers can't be stored"),
                new DiskCheck(Path.of("/srv"), () -> 99L << 20).run());
        assertEquals(new Finding.Warning("1023 MB are free at /srv", "make room"),
                new DiskCheck(Path.of("/srv"), () -> 1023L << 20).run());
        assertEquals(new Finding.Fine("1024 MB are free at /srv"),
                new DiskCheck(Path.of("/srv"), () -> 1024L << 20).run());
    }

    @Test
    void sayWhereTheClockCantBeRight() throws IOException {
        var home = new HomeFolder(folder);
        var database = Files.createFile(folder.resolve("quoth.db"));
        Files.setLastModifiedTime(database, FileTime.from(NOON.plusSeconds(301)));

        assertEquals(
                new Finding.Warning(
                        "it says 2026-11-21T12:00:00Z, but something was stored at 2026-11-21T12:05:01Z", SET_CLOCK),
                new ClockCheck(home, new SettableClock(NOON)).run());
        assertEquals(new Finding.Failed("it says 1970-01-01T00:00:00Z, which can't be", SET_CLOCK),
                new ClockCheck(home, new SettableClock(Instant.EPOCH)).run());
        assertEquals(new Finding.Fine("it says 2026-11-21T12:05:00Z"),
                new ClockCheck(home, new SettableClock(NOON.plusSeconds(300))).run());
    }

    @Test
    void sayWhereAModelCantBeAsked() {
        assertEquals(new Finding.Failed("model e5 can't be asked: it is down",
                "look at embedding.* in quoth.yaml; until then documents are found by their words alone"),
                new ModelsCheck(() -> Embeddings.wordsAlone("e5", "model e5 can't be asked: it is down")).run());
    }
}

package dev.quoth.bot.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.bot.doctor.Doctor.Result;
import dev.quoth.bot.home.HomeFolder;
import dev.quoth.config.ModelServer;
import dev.quoth.corpus.SettableClock;
import dev.quoth.retrieval.languagemodel.ModelStandIn;
import dev.quoth.retrieval.model.Embeddings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckupsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final String SET_CLOCK = "set the clock, by NTP best: budgets, digests and signatures need it";

    private static final String MEANWHILE = "; until then answers are quotes alone, or another model's";

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

    @ParameterizedTest
    @EnumSource
    void sayWhetherALanguageModelAnswers(ModelServer.Provider provider) throws InterruptedException {
        ModelServer gone;
        try (var standIn = new ModelStandIn(provider)) {
            var good = standIn.server();
            var title = "stand-in-1 (" + provider.name().toLowerCase(Locale.ROOT) + ")";
            var look = "see whether model.provider and model.base-url fit its server, or use another model" + MEANWHILE;

            assertEquals(new Finding.Fine("answers, and keeps to a JSON schema"), finding(good));
            assertEquals("language model " + title, check(good).name());
            standIn.on(ModelStandIn.failing(400, "invalid_request_error"), ModelStandIn.saying("{}"));
            assertEquals(new Finding.Warning("answers, but its server takes no JSON schema",
                    "it is asked for JSON in words, and answers that are none are dropped; a newer server or another"
                            + " model may do better"),
                    finding(good));
            standIn.on(ModelStandIn.sending("text/html", "<p>"));
            assertEquals(new Finding.Failed("the language model " + title + " answers with text/html in place of a"
                    + " stream; look at model.base-url and model.provider", look), finding(good));
            assertEquals("set model.second.key to a key that its provider takes, and see to its account" + MEANWHILE,
                    advice(finding(standIn.server("model.second", "wrong", ModelStandIn.MODEL))));
            var pull = provider == ModelServer.Provider.OLLAMA ? " ('ollama pull other')" : "";
            assertEquals("set model.name to a model that the server has" + pull + ", and look at model.base-url"
                    + MEANWHILE, advice(finding(standIn.server("model", ModelStandIn.KEY, "other"))));
            gone = good;
        }
        assertEquals("see whether its server runs and model.base-url is its address" + MEANWHILE,
                advice(finding(gone)));
    }

    private static Check check(ModelServer server) {
        return new LanguageModelCheck(server, Duration.ofSeconds(5), new SettableClock(NOON));
    }

    private static Finding finding(ModelServer server) throws InterruptedException {
        return check(server).run();
    }

    private static String advice(Finding finding) {
        return new Result("", finding).advice().orElseThrow();
    }
}

package dev.quoth.bot.operators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.bot.access.Events;
import dev.quoth.bot.chat.Content;
import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.chat.ReplyPart.Items;
import dev.quoth.bot.chat.Run;
import dev.quoth.bot.chat.SafeName;
import dev.quoth.bot.chat.SharedFile;
import dev.quoth.bot.doctor.Check;
import dev.quoth.bot.doctor.Finding;
import dev.quoth.config.AccessSettings;
import dev.quoth.corpus.store.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddingTest {
    @TempDir
    Path folder;
    private OperatorDesk desk;

    @BeforeEach
    void open() {
        desk = OperatorDesk.in(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void readsAWebAddressIntoACollection() throws InterruptedException {
        assertEquals(Said.text("Read into “press”: 1."), desk.says("/add https://example.org/feed.xml press"));
        assertEquals(List.of(Said.text("Reading https://example.org/feed.xml …")), desk.shown);
        assertEquals(List.of(new Place("press", "https://example.org/feed.xml")), desk.places());
    }

    @Test
    void takesTheOnlyCollectionThatThereIs() throws InterruptedException {
        desk.says("/add https://example.org/");
        assertEquals(List.of(new Place("default", "https://example.org/")), desk.places());
        close();
        open();

        assertEquals(Said.text("There is nothing new.", "Unchanged: 1."), desk.says("/sync"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "file:///etc/passwd", "list:/etc/hosts", "ftp://example.org/",
            "../quoth.yaml",
            "~/.ssh press", "#x"})
    void readsNoFilesOfTheServer(String place) throws InterruptedException {
        assertEquals(
                Said.text("By chat I add web addresses and files that you send. Folders of the server are added there, "
                        + "with: quoth add"),
                desk.says("/add " + place));
        assertEquals(List.of(), desk.places());
    }

    @Test
    void refusesNamesThatACollectionCantHave() throws InterruptedException {
        assertEquals(Said
                .text("A collection's name is 1 to 40 letters, digits, spaces, - _ or . and begins with a letter or "
                        + "digit."),
                desk.says("/add https://example.org ../etc"));
    }

    @Test
    void keepsAFileThatIsSentAndReadsIt() throws InterruptedException, IOException {
        assertEquals(Said.text("Read into “default”: 1."), desk.sends(sent("年報 2025.txt", "text", "")));
        assertEquals(List.of(Said.text("Reading 年報 2025.txt …")), desk.shown);

        var kept = desk.files.resolve("default/年報 2025.txt");
        assertEquals("text", Files.readString(kept));
        assertEquals(List.of(new Place("default", kept.toString())), desk.places());
        try (var left = Files.list(desk.files.resolve(".arriving"))) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void knowsAFileThatItHas() throws InterruptedException {
        desk.sends(sent("one.txt", "text", ""));

        assertEquals(Said.text("I have “other.txt” in “default” already."), desk.sends(sent("other.txt", "text", "")));
        assertEquals(1, desk.places().size());
    }

    @Test
    void keepsTwoFilesOfTheSameName() throws InterruptedException, IOException {
        desk.sends(sent("a.txt", "one", ""));
        desk.sends(sent("a.txt", "two", ""));

        assertEquals("one", Files.readString(desk.files.resolve("default/a.txt")));
        assertEquals("two", Files.readString(desk.files.resolve("default/a-2.txt")));
    }

    @Test
    void asksWhichCollectionAndReadsTheFileThen() throws InterruptedException {
        desk.hasCollections("press", "board");

        assertEquals(Said.withButtons(Said.text("Which collection does “a.txt” belong to?"),
                Said.button("board", "/add #1 board"), Said.button("press", "/add #1 press")),
                desk.sends(sent("a.txt", "text", "the minutes")));
        assertEquals(Said.text("Read into “board”: 1."), desk.says("/add #1 board"));
        assertEquals(Said.text("I have “a.txt” in “board” already."), desk.says("/add #1 board"));
    }

    @Test
    void takesTheCollectionFromTheCaption() throws InterruptedException {
        desk.hasCollections("press", "board");

        assertEquals(Said.text("Read into “press”: 1."), desk.sends(sent("a.txt", "text", "press")));
        assertEquals(Said.text("Read into “new ones”: 1."), desk.sends(sent("a.txt", "text", "/add new ones")));
    }

    @Test
    void forgetsAFileThatWaitedForADay() throws InterruptedException {
        desk.hasCollections("press", "board");
        desk.sends(sent("a.txt", "text", ""));
        desk.clock.pass(Duration.ofDays(1));
        desk.sends(sent("b.txt", "text", ""));

        assertEquals(Said.text("I don't have this file any more. Please send it again."), desk.says("/add #1 press"));
    }

    @Test
    void saysWhyAFileCantBeReadAndKeepsNothingOfIt() throws InterruptedException {
        assertEquals(Said.text("It could not be read: a.pdf is encrypted"),
                desk.sends(sent("a.pdf", KnownLibrary.LOCKED, "")));
        assertEquals(Said.text("It could not be read: quoth.db is in use by another process"),
                desk.sends(sent("b.pdf", KnownLibrary.BUSY, "")));
        assertEquals(List.of(), desk.places());
        assertEquals(false, Files.exists(desk.files.resolve("default/a.pdf")));
        assertEquals(false, Files.exists(desk.files.resolve("default/b.pdf")));
    }

    @Test
    void refusesWhatIsTooLarge() throws InterruptedException {
        var file = new SharedFile("text", "film.mp4", (20 << 20) + 1);

        assertEquals(Said
                .text("“film.mp4” is too large: I can take files up to 20MB. Put it on the server and add it there, "
                        + "with: quoth add"),
                desk.sends(shared(file, "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../quoth.yaml", "/etc/passwd", "..", ".bashrc", "a\u0000b", "\u202Efdp.exe"})
    void putsNoFileAnywhereElse(String name) throws InterruptedException {
        desk.sends(sent(name, "text", ""));

        var own = desk.files.resolve("default");
        assertEquals(List.of(own), desk.places().stream().map(place -> Path.of(place.name()).getParent()).toList());
        assertEquals(false, Path.of(desk.places().getFirst().name()).getFileName().toString().startsWith("."));
    }

    @Test
    void cutsLongNamesAndKeepsTheirEnding() {
        assertEquals("名".repeat(60) + ".pdf", SafeName.of("名".repeat(200) + ".pdf").numbered(1));
    }

    @Test
    void showsWhatTheDoctorFinds() throws InterruptedException {
        close();
        desk = new OperatorDesk(folder, new AccessSettings(false, List.of(), List.of()),
                List.of(check("clock", new Finding.Fine("right")),
                        check("disk", new Finding.Warning("100 MB free", "make room"))));

        assertEquals(Said.parts(new Items(List.of(List.of(Run.plain("ok clock: right")),
                List.of(Run.plain("warn disk: 100 MB free")), List.of(Run.plain("→ make room"))))),
                desk.says("/doctor"));
        assertEquals(List.of(Said.text("Checking …")), desk.shown);
    }

    private static Check check(String name, Finding finding) {
        return new Check() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Finding run() {
                return finding;
            }
        };
    }

    private Event sent(String name, String content, String caption) {
        return shared(new SharedFile(content, name, content.length()), caption);
    }

    private Event shared(SharedFile file, String caption) {
        return desk.events.happened(OperatorDesk.OPERATOR, Events.privately(OperatorDesk.OPERATOR),
                new Content.Shared(new MessageId("5"), file, caption));
    }
}

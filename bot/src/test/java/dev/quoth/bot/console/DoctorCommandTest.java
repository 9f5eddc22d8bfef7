package dev.quoth.bot.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.bot.console.Quoth.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
    @TempDir
    Path folder;
    private Path home;
    private Quoth quoth;

    @BeforeEach
    void makeHome() {
        home = folder.resolve("home");
        quoth = Quoth.in(home);
    }

    /// The lines, without how much room the disk has and when files were last changed.
    private static List<String> steady(Result result) {
        return result.out().lines().filter(line -> !line.contains(" disk: ") && !line.contains(" clock: "))
                .filter(line -> !line.contains("make room") && !line.contains("NTP")).toList();
    }

    @Test
    void saysThatAllIsWellAndWhatIsStillToBeDone() throws IOException {
        var docs = Files.createDirectories(folder.resolve("docs"));
        Files.writeString(docs.resolve("mill.txt"),
                "The old mill at Aston was built in 1842 and grinds to this day.\n");
        quoth.run("add", docs.toString());

        var result = quoth.run("doctor");

        assertEquals(List.of("ok settings: there is no quoth.yaml; defaults and the environment hold",
                "ok home: " + home + " can be read and written", "ok store of documents: it is whole",
                "ok store of chats: it is whole", "ok index: it holds all of 1 documents",
                "ok models: minilm-l6-v2-q+bge-small-zh-v1.5-q/2 answers",
                "warn access: nobody is an operator yet, so nobody can be let in by chat",
                "      start 'quoth serve' and send the bot the code that it shows, or set access.operators"),
                steady(result));
        assertEquals(0, result.exitCode());
    }

    @Test
    void saysThatThereIsNoHome() {
        var result = quoth.run("doctor");

        assertEquals(List.of("ok settings: there is no quoth.yaml; defaults and the environment hold",
                "FAIL home: there is no home at " + home,
                "      make one with 'quoth add FOLDER', or name another --home"), steady(result));
        assertEquals(1, result.exitCode());
    }

    @Test
    void namesWhatIsWrongInTheSettings() throws IOException {
        Files.createDirectories(home);
        Files.writeString(home.resolve("quoth.yaml"), "http: {port: 70000}\nhtpp: {port: 1}\n");

        var result = quoth.run("doctor");

        assertEquals("FAIL settings: quoth.yaml:1: http.port must be a whole number from 0 to 65535, not '70000'; "
                + "quoth.yaml:2: htpp.port is not a setting; did you mean http.port?",
                steady(result).getFirst());
        assertEquals(1, result.exitCode());
    }

    @Test
    void warnsOfSecretsThatOthersCanRead() throws IOException {
        Files.createDirectories(home);
        var file = Files.writeString(home.resolve("quoth.yaml"), "telegram:\n  token: 123:abc\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertEquals(List.of("warn settings: " + file + " holds secrets, and other users of this machine may read it",
                "      chmod 600 " + file), steady(quoth.run("doctor")).subList(0, 2));

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertEquals("ok settings: " + file + " is in order", steady(quoth.run("doctor")).getFirst());
    }

    @Test
    void namesADamagedStore() throws IOException {
        Files.createDirectories(home);
        Files.writeString(home.resolve("quoth.db"),
                "no database at all, and long enough not to be taken for an empty one");

        var result = quoth.run("doctor");

        assertEquals("FAIL home: " + home.resolve("quoth.db")
                + " is not a Quoth store (it is no SQLite database); move it away or use another --home",
                steady(result).get(2));
        assertEquals(1, result.exitCode());
    }
}

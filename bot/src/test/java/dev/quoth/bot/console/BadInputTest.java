package dev.quoth.bot.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.quoth.bot.console.Quoth.Result;
import dev.quoth.corpus.store.HomeLock;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bad input gives one clear line, and the rest goes on where there is a rest.
class BadInputTest {
    @TempDir
    Path folder;
    private Path docs;
    private Path home;
    private Quoth quoth;

    @BeforeEach
    void writeOneGoodDocument() throws IOException {
        docs = Files.createDirectories(folder.resolve("docs"));
        home = folder.resolve("home");
        quoth = Quoth.in(home);
        Files.writeString(docs.resolve("good.txt"), "The old mill at Aston was built in 1842.\n");
    }

    private void assertSkips(String file, String reason) {
        var result = quoth.run("add", docs.toString());
        assertEquals(List.of("Read 1 document (1 passage) in 0.0 s; 0 unchanged, 1 skipped, 0 removed", "Skipped:",
                "  " + docs.resolve(file) + " " + reason), result.out().lines().toList());
        assertEquals(0, result.exitCode());
    }

    @Test
    void serveSaysThatThePortIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.createDirectories(home);
            Files.writeString(home.resolve("quoth.yaml"), "telegram:\n  token: 42:abc\n"
                    + "  api-url: http://127.0.0.1:9\nhttp:\n  host: 127.0.0.1\n  port: " + taken.getLocalPort()
                    + "\n");
            var result = quoth.run("serve");
            assertEquals("quoth: can't listen on 127.0.0.1:" + taken.getLocalPort()
                    + ": Port already in use; choose others with http.host and http.port",
                    result.err().lines().filter(line -> line.startsWith("quoth:")).findFirst().orElse(result.err()));
            assertEquals(2, result.exitCode());
        }
    }

    @Test
    void skipsAnEmptyFile() throws IOException {
        Files.createFile(docs.resolve("bad.txt"));
        assertSkips("bad.txt", "is empty");
    }

    @Test
    void skipsABinaryFileThatIsNamedTxt() throws IOException {
        var bytes = new byte[4000];
        new Random(7).nextBytes(bytes);
        Files.write(docs.resolve("bad.txt"), bytes);
        assertSkips("bad.txt", "is not text");
    }

    @Test
    void skipsAFileThatMayNotBeRead() throws IOException {
        assumeFalse(System.getProperty("user.name").equals("root"), "root may read every file");
        Files.createFile(docs.resolve("bad.txt"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(
                "---------")));
        assertSkips("bad.txt", "may not be read by you");
    }

    @Test
    void skipsAFileOf200Megabytes() throws IOException {
        try (var file = new RandomAccessFile(docs.resolve("bad.txt").toFile(), "rw")) {
            file.setLength(200L << 20);
        }
        assertSkips("bad.txt", "is larger than 50 MB (200 MB)");
    }

    @Test
    void skipsALoopOfLinks() throws IOException {
        Files.createSymbolicLink(docs.resolve("loop"), docs);
        assertSkips("loop", "leads to a folder that is read already: " + docs.toRealPath());
    }

    @Test
    void readsAPageThatDeclaresAWrongEncoding() throws IOException {
        var page = "<html><head><meta charset=utf-8><title>渡輪</title></head><body><p>往南丫島的渡輪每程收費二十元，"
                + "星期日和公眾假期收費三十元，由中環四號碼頭開出。</p></body></html>";
        Files.write(docs.resolve("ferry.html"), page.getBytes(Charset.forName("Big5")));
        quoth.run("add", docs.toString());
        assertEquals(true, quoth.run("export", "--passages").out().contains("往南丫島的渡輪每程收費二十元"));
    }

    @Test
    void refusesAPlaceThatDoesNotExist() {
        var missing = folder.resolve("missing");
        assertEquals(new Result(1, "Read 0 documents (0 passages) in 0.0 s; 0 unchanged, 0 skipped, 0 removed\n",
                "quoth: " + missing + " does not exist\n"), quoth.run("add", missing.toString()));
    }

    @Test
    void refusesAddressesThatAreNeverRead() {
        assertEquals(
                "quoth: http://127.0.0.1:9/ is an address of this machine or a private network; name "
                        + "its host in web.allow-private if it is meant\n",
                quoth.run("add", "http://127.0.0.1:9/").err());
        assertEquals(
                "quoth: 'ftp:' addresses are not read; a place must be a folder, a file, or an http or https address\n",
                quoth.run("add", "ftp://example.org/").err());
    }

    @Test
    void saysThatTheDiskIsFull() {
        var full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "only some systems have a disk that is always full");
        quoth.run("add", docs.toString());
        assertEquals(new Result(3, "", "quoth: /dev/full can't be written: No space left on device\n"),
                quoth.run("export", "--passages", "--out", full.toString()));
    }

    @Test
    void refusesAHomeThatIsAFile() {
        assertEquals(new Result(2, "", "quoth: " + docs.resolve("good.txt")
                + " is a file, and a home is a folder; name another --home\n"),
                Quoth.in(docs.resolve("good.txt")).run("add", docs.toString()));
    }

    @Test
    void refusesAHomeThatCanNotBeMade() {
        var below = docs.resolve("good.txt/home");
        assertEquals(new Result(2, "", "quoth: the home " + below + " can't be made (FileSystemException: " + below
                + ": Not a directory); name another --home\n"), Quoth.in(below).run("add", docs.toString()));
    }

    @Test
    void refusesAHomeThatCanNotBeWritten() throws IOException {
        assumeFalse(System.getProperty("user.name").equals("root"), "root may write everywhere");
        Files.createDirectory(home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
        assertEquals(new Result(2, "", "quoth: the home " + home
                + " can't be written; give yourself the right to write it, or name another --home\n"),
                quoth.run("add", docs.toString()));
    }

    @Test
    void namesAllThatIsWrongInTheSettings() throws IOException {
        Files.createDirectories(home);
        Files.writeString(home.resolve("quoth.yaml"), "http:\n  port: many\n  hots: x\n");
        var result = quoth.run("add", docs.toString());
        assertEquals(2, result.exitCode());
        assertEquals(List.of("quoth: quoth.yaml:2: http.port", "quoth: quoth.yaml:3: http.hots"),
                result.err().lines().map(line -> line.replaceFirst("(http\\.[a-z]+).*", "$1")).toList());
    }

    @Test
    void refusesAStoreThatIsNone() throws IOException {
        Files.createDirectories(home);
        Files.writeString(home.resolve("quoth.db"), "This is not a database, whatever its name says. ".repeat(40));
        assertEquals(new Result(3, "", "quoth: " + home.resolve("quoth.db")
                + " is not a Quoth store (it is no SQLite database); move it away or use another --home\n"),
                quoth.run("add", docs.toString()));
    }

    @Test
    void refusesAStoreOfANewerVersion() throws Exception {
        quoth.run("add", docs.toString());
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("quoth.db"));
                var work = connection.createStatement()) {
            work.executeUpdate("UPDATE flyway_schema_history SET version = '999'");
        }
        assertEquals(new Result(3, "", "quoth: " + home.resolve("quoth.db")
                + " was written by a newer version of Quoth; use that version, or another --home\n"),
                quoth.run("ask", "When was the mill built?"));
    }

    @Test
    @SuppressWarnings("try") // The lock is held, not used.
    void refusesToWriteWhileAnotherProcessDoes() throws IOException {
        Files.createDirectories(home);
        try (var lock = HomeLock.take(home, "quoth add elsewhere")) {
            assertEquals(new Result(3, "", "quoth: " + home + " is in use by process " + ProcessHandle.current().pid()
                    + " (quoth add elsewhere); wait for it to end or use another --home\n"),
                    quoth.run("add", docs.toString()));
        }
    }
}

package dev.quoth.corpus.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class PlacesTest {
    @TempDir
    Path temp;
    private Path docs;

    @BeforeEach
    void make() throws Exception {
        docs = Files.createDirectory(temp.toRealPath().resolve("docs"));
    }

    @Test
    void findsFilesByNameInFoldersByNameAndPassesOverHiddenOnes() throws Exception {
        for (var name : List.of("b.txt", "a/z.md", "c", ".hidden", ".git/config", "a/.x/y.txt", "a/b/中.html")) {
            write(name);
        }
        assertEquals(List.of(file("a/b/中.html"), file("a/z.md"), file("b.txt"), file("c")), found(docs));
    }

    @Test
    void findsTheOneFileThatWasGivenEvenIfItIsHidden() throws Exception {
        write(".notes.txt");
        assertEquals(List.of(file(".notes.txt")), found(docs.resolve(".notes.txt")));
    }

    @Test
    void goesThroughEachFolderOnceHoweverLinksLead() throws Exception {
        write("b/one.txt");
        Files.createSymbolicLink(docs.resolve("a"), docs.resolve("b"));
        Files.createSymbolicLink(docs.resolve("b/circle"), docs);
        Files.createSymbolicLink(docs.resolve("b/self"), docs.resolve("b/self"));
        Files.createSymbolicLink(docs.resolve("b/nowhere"), docs.resolve("missing"));
        Files.createSymbolicLink(docs.resolve("up"), temp.toRealPath());
        assertEquals(List.of(
                refused("b/nowhere", "is a link that leads nowhere or in a circle"), file("b/one.txt"),
                refused("b/self", "is a link that leads nowhere or in a circle"),
                refused("a", "leads to a folder that is read already: " + docs.resolve("b")),
                refused("b/circle", "leads to a folder that is read already: " + docs),
                refused("up", "leads back to a folder that holds it: " + temp.toRealPath())).stream().sorted(BY_ADDRESS)
                .toList(), found(docs).stream().sorted(BY_ADDRESS).toList());
    }

    @Test
    void followsALinkToAFolderElsewhereOnce() throws Exception {
        Files.createDirectory(temp.resolve("elsewhere"));
        Files.writeString(temp.resolve("elsewhere/far.txt"), "text");
        Files.createSymbolicLink(temp.resolve("elsewhere/back"), docs);
        Files.createSymbolicLink(docs.resolve("first"), temp.resolve("elsewhere"));
        Files.createSymbolicLink(docs.resolve("second"), temp.resolve("elsewhere"));
        var elsewhere = temp.toRealPath().resolve("elsewhere");
        assertEquals(List.of(file("first/far.txt"),
                refused("second", "leads to a folder that is read already: " + elsewhere),
                refused("first/back", "leads to a folder that is read already: " + docs)), found(docs));
    }

    @Test
    void startsAtALinkThatWasGivenItself() throws Exception {
        write("one.txt");
        var link = Files.createSymbolicLink(temp.toRealPath().resolve("link"), docs);
        assertEquals(List.of(new FoundFile(link.resolve("one.txt"))), found(link));
    }

    @Test
    void neverOpensPipesAndSockets() throws Exception {
        var socket = docs.resolve("socket");
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            new ProcessBuilder("mkfifo", docs.resolve("pipe").toString()).start().waitFor();
            assertEquals(List.of(refused("pipe", "is a device, pipe or socket, not a file"),
                    refused("socket", "is a device, pipe or socket, not a file")), found(docs));
        }
    }

    @Test
    void refusesWhatHoldsNoTextByItsEnding() throws Exception {
        write("film.MP4");
        write("mp4");
        write("report.pdf");
        assertEquals(List.of(refused("film.MP4", "is of a kind that holds no text: .mp4"), file("mp4"),
                file("report.pdf")), found(docs));
    }

    @Test
    void reportsFoldersAndFilesThatMayNotBeRead() throws Exception {
        assumeFalse("root".equals(System.getProperty("user.name")), "root may read everything");
        write("closed/one.txt");
        write("two.txt");
        docs.resolve("closed").toFile().setReadable(false);
        docs.resolve("two.txt").toFile().setReadable(false);
        assertEquals(List.of(new Found.Unreadable(docs.resolve("closed").toString(), "may not be read by you"),
                file("two.txt")), found(docs));
        assertEquals(new Bytes.Unreadable("may not be read by you"),
                new FoundFile(docs.resolve("two.txt")).read(9, Validators.NONE));
        docs.resolve("closed").toFile().setReadable(true);
    }

    @Test
    void readsAFileUpToTheLimit() throws Exception {
        Files.writeString(docs.resolve("ten"), "0123456789");
        var whole = (Bytes.Whole) new FoundFile(docs.resolve("ten")).read(10, Validators.NONE);
        assertArrayEquals("0123456789".getBytes(StandardCharsets.US_ASCII), whole.content());
        assertEquals(new Bytes.TooLarge("is larger than 9 bytes (10 bytes)"),
                new FoundFile(docs.resolve("ten")).read(9, Validators.NONE));
        assertEquals(new Bytes.Unreadable("is gone"), new FoundFile(docs.resolve("eleven")).read(9, Validators.NONE));
    }

    @Test
    void namesPlacesByTheirAbsolutePath() {
        assertEquals(Path.of("x").toAbsolutePath().toString(), Places.name("./y/../x/"));
        assertEquals("list:" + Path.of("x").toAbsolutePath(), Places.name("list:x"));
        assertEquals("https://example.org/b", Places.name(" HTTPS://Example.org:443/a/../b#c"));
        assertEquals("a place must be a folder, a file or a web address, got an empty name",
                fault(() -> Places.name(" ")));
        assertEquals("'ftp:' addresses are not read; a place must be a folder, a file, or an http or https address",
                fault(() -> Places.name("ftp://me:pw@example.org/")));
        assertEquals("'a\0b' can't be the name of a folder or file: Nul character not allowed",
                fault(() -> Places.name("a\0b")));
    }

    @Test
    void findsWhatAGlobNames() throws Exception {
        for (var name : List.of("a.md", "b.txt", "c.html", ".d.md", "x/a.md", "x/y/b.md", "x/y/c.txt", "[z]/a.md")) {
            write(name);
        }
        assertEquals(List.of(file("[z]/a.md"), file("a.md"), file("x/a.md"), file("x/y/b.md")),
                found(docs.resolve("**/*.md")));
        assertEquals(List.of(file("a.md"), file("b.txt")), found(docs.resolve("*.{md,txt}")));
        assertEquals(List.of(file("[z]/a.md"), file("x/a.md")), found(docs.resolve("*/?.md")));
        assertEquals(List.of(file("x/y/b.md"), file("x/y/c.txt")), found(docs.resolve("x/**/[bc].*")));
        assertEquals(List.of(file("x/a.md"), file("x/y/b.md"), file("x/y/c.txt")), found(docs.resolve("x/**")));
        assertEquals(List.of(file("[z]/a.md")), found(docs.resolve("[z]")));
        assertEquals(List.of(), found(docs.resolve("*.pdf")));
    }

    @Test
    void refusesAGlobThatCantBeUnderstood() {
        assertEquals("'" + docs + "/[a' is no pattern of files; look at its brackets", fault(() -> open(docs + "/[a")));
        assertEquals(docs + "/none does not exist", fault(() -> open(docs + "/none/*.md")));
    }

    @Test
    void saysInOneLineWhyThereIsNothingToRead() throws Exception {
        var missing = docs.resolve("missing");
        assertEquals(missing + " does not exist", fault(() -> open(missing.toString())));
        var link = Files.createSymbolicLink(docs.resolve("link"), missing);
        assertEquals(link + " is a link that leads nowhere", fault(() -> open(link.toString())));
        assertEquals("https://example.org/ is not read in this test", fault(() -> open("HTTPS://example.org")));
    }

    private static final Comparator<Found> BY_ADDRESS = Comparator.comparing(Found::address);

    private static String fault(Executable work) {
        return String.valueOf(assertThrows(SourceException.class, work).getMessage());
    }

    private static Finds open(String place) throws InterruptedException {
        return FilePlaces.open().open(place, Before.NOTHING);
    }

    private static List<Found> found(Path place) throws InterruptedException {
        var found = new ArrayList<Found>();
        var finds = open(place.toString());
        var total = finds.total();
        finds.forEachRemaining(found::add);
        assertEquals(OptionalInt.of(found.size()), total);
        return found;
    }

    private Found file(String name) {
        return new FoundFile(docs.resolve(name));
    }

    private Found refused(String name, String reason) {
        return new Found.Refused(docs.resolve(name).toString(), reason);
    }

    private void write(String name) throws Exception {
        var file = docs.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "text");
    }
}

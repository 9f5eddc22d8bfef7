package dev.quoth.bot.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.bot.console.Quoth.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `add`, `sync`, `sources`, `remove` and `export` say and do.
class ReadingCommandsTest {
    private static final String MILL = "The old mill at Aston was built in 1842. It burnt down in 1901.\n";
    private static final String FERRY = "The ferry to Lamma costs 20 dollars.\n";

    @TempDir
    Path folder;
    private Path docs;
    private Quoth quoth;

    @BeforeEach
    void writeDocuments() throws IOException {
        docs = Files.createDirectories(folder.resolve("docs"));
        quoth = Quoth.in(folder.resolve("home"));
        Files.writeString(docs.resolve("mill.txt"), MILL);
        Files.writeString(docs.resolve("ferry.txt"), FERRY);
    }

    @Test
    void saysWhatItReadAndThatItNeedNotReadItAgain() {
        assertEquals(new Result(0, "Read 2 documents (2 passages) in 0.0 s; 0 unchanged, 0 skipped, 0 removed\n",
                "Reading " + docs + ": 2 files\nLooked at 2 of 2 files in " + docs + "\n"),
                quoth.run("add", docs.toString()));
        assertEquals("Read 0 documents (0 passages) in 0.0 s; 2 unchanged, 0 skipped, 0 removed\n",
                quoth.run("add", docs.toString()).out());
    }

    @Test
    void goesOnWhereOnePlaceIsMissing() {
        var missing = folder.resolve("missing");
        assertEquals(new Result(1, "Read 2 documents (2 passages) in 0.0 s; 0 unchanged, 0 skipped, 0 removed\n",
                "quoth: " + missing + " does not exist\nReading " + docs + ": 2 files\nLooked at 2 of 2 files in "
                        + docs + "\n"),
                quoth.run("add", missing.toString(), docs.toString()));
    }

    @Test
    void saysNoWhereNothingCouldBeRead() throws IOException {
        var empty = Files.createDirectories(folder.resolve("empty"));
        assertEquals(new Result(1, "Read 0 documents (0 passages) in 0.0 s; 0 unchanged, 0 skipped, 0 removed\n",
                "Reading " + empty + ": 0 files\nLooked at 0 of 0 files in " + empty + "\n"),
                quoth.run("add", empty.toString()));
    }

    @Test
    void listsAtMostTwentySkippedFiles() throws IOException {
        for (int number = 10; number < 32; number++) {
            Files.createFile(docs.resolve("empty" + number + ".txt"));
        }
        var lines = quoth.run("add", docs.toString()).out().lines().toList();
        assertEquals("Read 2 documents (2 passages) in 0.0 s; 0 unchanged, 22 skipped, 0 removed", lines.get(0));
        assertEquals("Skipped:", lines.get(1));
        assertEquals("  " + docs.resolve("empty10.txt") + " is empty", lines.get(2));
        assertEquals("  and 2 more", lines.get(22));
        assertEquals(23, lines.size());
    }

    @Test
    void syncsWhatChangedAndWhatIsGone() throws IOException {
        quoth.run("add", docs.toString());
        Files.delete(docs.resolve("ferry.txt"));
        Files.writeString(docs.resolve("mill.txt"), "The mill is a museum now.");
        assertEquals(new Result(0, "Read 1 document (1 passage) in 0.0 s; 0 unchanged, 0 skipped, 1 removed\n",
                "Reading " + docs + ": 1 file\nLooked at 1 of 1 file in " + docs + "\n"), quoth.run("sync"));
    }

    @Test
    void saysThatThereIsNothingToSync() {
        assertEquals(new Result(1, "", "There are no sources yet. Add some: quoth add FOLDER\n"), quoth.run("sync"));
    }

    @Test
    void listsSources() {
        quoth.run("add", docs.toString());
        var mill = docs.resolve("mill.txt").toString();
        quoth.run("add", mill, "--collection", "mills", "--every", "off");
        var wide = " ".repeat(mill.length() - docs.toString().length());
        assertEquals(new Result(0, """
                                   default
                                     %s%s  2 documents  2 passages  read 2026-11-21 12:00 UTC  next 2026-11-21 13:00 UTC
                                   mills
                                     %s  1 document   1 passage   read 2026-11-21 12:00 UTC  next on demand
                                   """.formatted(docs, wide, mill), ""), quoth.run("sources"));
        assertEquals("""
                     {"collection":"mills","place":"%s","documents":1,"passages":1,"every":0,\
                     "last_read":"2026-11-21T12:00:00Z","next_read":null,"unreachable":null,"skipped":[],"outdated":[]}
                     """.formatted(mill), quoth.run("sources", "--json", "--collection", "mills").out());
    }

    @Test
    void listsWhatCouldNotBeRead() throws IOException {
        for (int number = 1; number < 6; number++) {
            Files.createFile(docs.resolve("empty" + number + ".txt"));
        }
        quoth.run("add", docs.toString());
        var all = quoth.run("sources", "--problems").out().lines().toList();
        assertEquals("    5 skipped:", all.get(2));
        assertEquals("      " + docs.resolve("empty5.txt") + " is empty", all.get(7));
        var few = quoth.run("sources").out().lines().toList();
        assertEquals("      and 2 more; --problems lists all", few.get(6));
    }

    @Test
    void keepsWhatAFolderHeldThatIsGoneAndSaysSinceWhen() throws IOException {
        quoth.run("add", docs.toString());
        Files.move(docs, folder.resolve("away"));
        assertEquals(new Result(1, "Read 0 documents (0 passages) in 0.0 s; 0 unchanged, 0 skipped, 0 removed\n",
                "quoth: " + docs + " does not exist\n"), quoth.run("sync"));
        assertEquals(List.of("default",
                "  " + docs + "  2 documents  2 passages  read 2026-11-21 12:00 UTC  next 2026-11-21 13:00 UTC",
                "    unreachable since 2026-11-21 12:00 UTC: " + docs + " does not exist"),
                quoth.run("sources").out().lines().toList());
    }

    @Test
    void removesAFileThatWasAddedByItselfAndIsGone() throws IOException {
        var mill = docs.resolve("mill.txt");
        quoth.run("add", mill.toString());
        Files.delete(mill);
        assertEquals(new Result(0, "Read 0 documents (0 passages) in 0.0 s; 0 unchanged, 0 skipped, 1 removed\n",
                mill + " is gone, and its text is removed\n"), quoth.run("sync"));
    }

    @Test
    void syncsOnlyWhatIsDueWhereAsked() {
        quoth.run("add", docs.toString());
        assertEquals(new Result(0, "Read 0 documents (0 passages) in 0.0 s; 0 unchanged, 0 skipped, 0 removed\n", ""),
                quoth.run("sync", "--due"));
    }

    @Test
    void readingCommandsMakeNoHome() {
        var none = new Result(2, "", "quoth: there is no home at " + quoth.home()
                + "; make one with 'quoth add FOLDER', or name another --home\n");
        assertEquals(none, quoth.run("sources"));
        assertEquals(none, quoth.run("ask", "What does the ferry cost?"));
        assertEquals(none, quoth.run("export", "--passages"));
        assertEquals(false, Files.exists(quoth.home()));
    }

    @Test
    void removesASource() {
        quoth.run("add", docs.toString());
        assertEquals(new Result(0, "Removed " + docs + " and 2 documents\n", ""), quoth.run("remove", docs.toString()));
        assertEquals(new Result(1, "", "quoth: " + docs + " is no source; 'quoth sources' lists those that are\n"),
                quoth.run("remove", docs.toString()));
        assertEquals(new Result(0, "", ""), quoth.run("export", "--passages"));
    }

    @Test
    void exportsPassages() {
        quoth.run("add", docs.resolve("ferry.txt").toString());
        var source = docs.resolve("ferry.txt").toString();
        var document = dev.quoth.corpus.DocumentId.of("default", source);
        assertEquals(new Result(0, """
                                   {"passage":"%s:0","document":"%s","source":"%s","title":"ferry.txt",\
                                   "text":"The ferry to Lamma costs 20 dollars.","start":0,"end":36}
                                   """.formatted(document, document, source), ""), quoth.run("export", "--passages"));
        assertEquals(new Result(1, "", "quoth: there are no documents in the collection other\n"),
                quoth.run("export", "--passages", "--collection", "other"));
    }
}

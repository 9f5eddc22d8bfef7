package dev.quoth.bot.digest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A week of the sample documents, some of which are told again in the other script or edited.
class MonthTest {
    private static final Path SAMPLE = Path.of("../corpus/sample");

    @TempDir
    Path folder;

    @Test
    void tellsEachDocumentInOneEdition() throws Exception {
        try (var stand = new Newsstand(folder); var files = Files.list(SAMPLE)) {
            var month = new Month(stand, 6);
            month.subscribe("everything, 3", EditionsTest.plan(3));
            month.subscribe("three topics, 2", EditionsTest.plan(2, "人工智能", "satellites", "高速鐵路"));
            var papers = files.filter(file -> file.toString().endsWith(".md")).sorted().map(MonthTest::paper).toList();
            month.pass(papers, List.of());
            System.getLogger(MonthTest.class.getName()).log(System.Logger.Level.INFO, "\n" + month.table());
        }
    }

    /// Takes the front matter off.
    private static Month.Paper paper(Path file) {
        try {
            var text = Files.readString(file);
            var body = text.substring(text.indexOf("\n---\n") + 5).strip();
            var title = text.lines().filter(line -> line.startsWith("title: ")).findFirst().orElse("title: ");
            return new Month.Paper(title.substring(7), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

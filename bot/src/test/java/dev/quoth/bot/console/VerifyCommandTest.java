package dev.quoth.bot.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.bot.console.Quoth.Result;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Span;
import dev.quoth.corpus.store.Citing;
import dev.quoth.corpus.store.CorpusStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
    private static final String MILL = "The old mill at As\u00ADton was built in 1842 and grinds to this day.\n";

    @TempDir
    Path folder;
    private Path mill;
    private Quoth quoth;

    @BeforeEach
    void addDocuments() throws IOException {
        var docs = Files.createDirectories(folder.resolve("docs"));
        mill = Files.writeString(docs.resolve("mill.txt"), MILL);
        Files.writeString(docs.resolve("tea.csv"), "Tea,Price\nOolong,12\nPu-erh,20\n");
        quoth = Quoth.in(folder.resolve("home"));
        quoth.run("add", docs.toString());
    }

    @Test
    void findsEveryPassageAndNamesWhatWasRepaired() {
        assertEquals(new Result(0, "Verified 2 documents: 2 passages and 0 stored quotes found; repaired between: "
                + "unseen characters 1, borders of cells 3\n", ""), quoth.run("verify"));
    }

    @Test
    void namesEachDocumentWhereMoreIsWanted() {
        assertEquals(mill + ": 1 passage and 0 stored quotes found; repaired between: unseen characters 1",
                quoth.run("verify", "--verbose").out().lines().findFirst().orElseThrow());
    }

    @Test
    void saysWhichSourceHasChangedOrIsGone() throws IOException {
        Files.writeString(mill, MILL + "It was sold.\n");
        assertEquals(new Result(1, mill + " has changed since it was read; read it again: quoth sync\n"
                + "Verified 2 documents: 1 passage and 0 stored quotes found; repaired between: borders of cells 3; "
                + "1 not proven, see above\n", ""), quoth.run("verify"));
        Files.delete(mill);
        assertEquals(mill + " is gone", quoth.run("verify").out().lines().findFirst().orElseThrow());
    }

    @Test
    void findsTheQuotesOfStoredAnswersToo() {
        try (var store = CorpusStore.open(folder.resolve("home/quoth.db"), Clock.systemUTC())) {
            var document = store.document(DocumentId.of("default", mill.toString())).orElseThrow();
            store.citations().store("answer-1", List.of(new Citing(document, new Span(0, 39))));
        }
        assertEquals(new Result(0, "Verified 2 documents: 2 passages and 1 stored quote found; repaired between: "
                + "unseen characters 2, borders of cells 3\n", ""), quoth.run("verify"));
    }
}

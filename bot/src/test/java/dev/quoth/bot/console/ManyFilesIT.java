package dev.quoth.bot.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder of ten thousand files is read like any other.
class ManyFilesIT {
    private static final int FILES = 10_000;

    @TempDir
    Path folder;

    @Test
    void readsTenThousandFilesAndLooksAtThemAgain() throws Exception {
        var docs = Files.createDirectories(folder.resolve("docs"));
        for (int number = 0; number < FILES; number++) {
            Files.writeString(docs.resolve(number + ".txt"), "House number " + number + " has a red door.\n");
        }
        var quoth = Quoth.in(folder.resolve("home"));
        assertEquals("Read 10000 documents (10000 passages) in 0.0 s; 0 unchanged, 0 skipped, 0 removed\n",
                quoth.run("add", docs.toString()).out());
        assertEquals("Read 0 documents (0 passages) in 0.0 s; 10000 unchanged, 0 skipped, 0 removed\n",
                quoth.run("add", docs.toString()).out());
    }
}

package dev.quoth.corpus.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.quoth.corpus.sqlite.StoreException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {
    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("quoth.db");
    }

    @Test
    void makesAStoreWhereThereIsNone() {
        try (var store = open()) {
            assertEquals(0, store.generation());
        }
    }

    @Test
    void makesAStoreInAFolderWithAnOddName() throws Exception {
        file = Files.createDirectory(folder.resolve("who? 100%41 名;#&x=y")).resolve("quoth.db");
        open().close();
        assertTrue(Files.size(file) > 0);
    }

    @Test
    void finishesAStoreWhoseMakingWasKilledBeforeItsTables() throws Exception {
        Files.createFile(file);
        try (var store = open()) {
            assertEquals(0, store.generation());
        }
    }

    @Test
    void severalOpeningsAtOnceMakeOneStore() throws Exception {
        try (var threads = Executors.newCachedThreadPool()) {
            var identities = new ArrayList<Future<String>>();
            for (int opening = 0; opening < 4; opening++) {
                identities.add(threads.submit(() -> {
                    try (var store = open()) {
                        return store.identity();
                    }
                }));
            }
            for (var identity : identities) {
                assertEquals(identities.get(0).get(), identity.get());
            }
        }
    }

    @Test
    void refusesAStoreFromANewerVersion() throws Exception {
        open().close();
        sql("""
            INSERT INTO flyway_schema_history
            SELECT 999, '999', 'later', type, 'V999__later.sql', 1, installed_by, installed_on, 1, 1
            FROM flyway_schema_history WHERE installed_rank = 1""");
        assertEquals(file + " was written by a newer version of Quoth; use that version, or another --home", refusal());
    }

    @Test
    void refusesAFileThatIsNoDatabase() throws Exception {
        Files.writeString(file, "Dear diary, ".repeat(1000));
        assertEquals(file + " is not a Quoth store (it is no SQLite database); move it away or use another --home",
                refusal());
    }

    @Test
    void refusesTheDatabaseOfAnotherProgram() throws Exception {
        sql("CREATE TABLE song (name TEXT)");
        assertEquals(file + " is not a Quoth store (it is some other program's database); "
                + "move it away or use another --home", refusal());
    }

    @Test
    void saysThatADamagedStoreIsDamaged() throws Exception {
        try (var store = open()) {
            for (int document = 0; document < 200; document++) {
                store.put(Entries.entry(new Place("c", "/p"), "/p/" + document, "One. Two. Three."));
            }
        }
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            for (long at = 8192; at < bytes.length(); at++) {
                bytes.seek(at);
                bytes.write(0x55);
            }
        }
        var fault = assertThrows(StoreException.class, () -> {
            try (var store = open()) {
                store.forEach(Optional.empty(), entry -> {
                });
            }
        });
        assertEquals(file + " is damaged; move it away and add your documents again, or put a backup in its place",
                fault.getMessage());
    }

    @Test
    void saysThatTheFolderCanNotBeWritten() {
        var away = folder.resolve("missing/quoth.db");
        var fault = assertThrows(StoreException.class, () -> CorpusStore.open(away, () -> Instant.EPOCH));
        assertEquals(away + " can't be opened for writing; give yourself the right to write it and its folder, "
                + "or use another --home", fault.getMessage());
    }

    @Test
    void saysThatTheStoreCanNotBeWritten() throws Exception {
        open().close();
        assumeFalse("root".equals(System.getProperty("user.name")), "root may write everything");
        folder.toFile().setWritable(false);
        file.toFile().setWritable(false);
        assertEquals(file + " can't be opened for writing; give yourself the right to write it and its folder, "
                + "or use another --home", refusal());
        folder.toFile().setWritable(true);
    }

    @Test
    void readsAStoreWithoutWritingAnythingBesideIt() throws Exception {
        var entry = Entries.entry(new Place("c", "/p"), "/p/1", "One.");
        try (var store = open()) {
            store.put(entry);
        }
        var bytes = Files.readAllBytes(file);
        try (var store = CorpusStore.openReadOnly(file, () -> Instant.EPOCH)) {
            assertEquals(Optional.of(entry.document()), store.document(entry.document().id()));
            try (var files = Files.list(folder)) {
                assertEquals(List.of(file), files.toList());
            }
            assertThrows(StoreException.class, () -> store.put(entry));
        }
        assertArrayEquals(bytes, Files.readAllBytes(file));
    }

    @Test
    @SuppressWarnings("try") // The store is held open, not used.
    void doesNotReadAStoreWithoutItsLog() {
        try (var writer = open()) {
            var fault = assertThrows(StoreException.class,
                    () -> CorpusStore.openReadOnly(file, () -> Instant.EPOCH));
            assertEquals(file + " was not closed by its last writer; open it once where it can be written",
                    fault.getMessage());
        }
    }

    private CorpusStore open() {
        return CorpusStore.open(file, () -> Instant.EPOCH);
    }

    private String refusal() {
        return String.valueOf(assertThrows(StoreException.class, () -> open().close()).getMessage());
    }

    private void sql(String statement) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var work = connection.createStatement()) {
            work.execute(statement);
        }
    }
}

package dev.quoth.retrieval.index;

import static dev.quoth.retrieval.index.Indexed.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.retrieval.model.VectorSpace;
import dev.quoth.retrieval.model.VectorSpaces;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IndexFolderTest {
    private static final IndexState STATE = new IndexState("store-1", 3);

    @TempDir
    Path home;
    private Path folder;

    @BeforeEach
    void choose() {
        folder = home.resolve("index");
    }

    private static void fill(PassageIndex index) {
        index.put(List.of(document("news", "/ferries", "The ferry stops."), document("news", "/boats", "渡輪停航。")));
        index.commit(STATE);
        index.put(List.of(document("news", "/trams", "The tram stops.")));
        index.commit(STATE);
    }

    private static int found(PassageIndex index) {
        return index.candidates(LexicalQuery.of("stops 渡輪"),
                Indexed.probes("x", "港"), Scope.EVERYTHING,
                10)
                .size();
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }

    /// What may become of a file.
    enum Damage {
        DELETED {
            @Override
            void befall(Path file) throws IOException {
                Files.delete(file);
            }
        },
        EMPTIED {
            @Override
            void befall(Path file) throws IOException {
                Files.write(file, new byte[0]);
            }
        },
        HALVED {
            @Override
            void befall(Path file) throws IOException {
                var bytes = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
            }
        },
        OVERWRITTEN {
            @Override
            void befall(Path file) throws IOException {
                Files.write(file, "not an index ".repeat(100).getBytes(StandardCharsets.UTF_8));
            }
        };

        abstract void befall(Path file) throws IOException;
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void makesADamagedIndexAnewWhicheverFileIsDamaged(Damage damage) throws IOException {
        for (int at = 0; at < filled().size(); at++) {
            damage.befall(filled().get(at));
            var name = files().toString();
            try (var index = PassageIndex.open(folder, Indexed.SPACES)) {
                assertEquals(IndexState.EMPTY, index.state(), name);
                assertEquals(0, found(index), name);
                fill(index);
                assertEquals(3, found(index), name);
            }
        }
    }

    /// The files of an index with two segments, without those that Lucene never reads.
    private List<Path> filled() throws IOException {
        try (var index = PassageIndex.open(folder, Indexed.SPACES)) {
            if (!index.state().equals(STATE)) {
                fill(index);
            }
        }
        return files();
    }

    @Test
    void makesAnewWhatIsNoIndexAtAll() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("segments_1"), "hello");
        try (var index = PassageIndex.open(folder, Indexed.SPACES)) {
            assertEquals(IndexState.EMPTY, index.state());
        }
    }

    @Test
    void makesAnIndexOfAnotherFormatAnewAndReadsNothingOfIt() throws IOException {
        Files.createDirectories(folder);
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(
                    Map.of("store", "store-1", "generation", "3", "format", "0 of old").entrySet());
            writer.commit();
        }
        try (var reader = PassageIndex.openReadOnly(folder, Indexed.SPACES)) {
            assertEquals(IndexState.EMPTY, reader.state());
        }
        try (var index = PassageIndex.open(folder, Indexed.SPACES)) {
            assertEquals(IndexState.EMPTY, index.state());
            fill(index);
            assertEquals(3, found(index));
        }
    }

    @Test
    void makesAnIndexOfOtherEmbeddingsAnewAndReadsNothingOfIt() {
        try (var index = PassageIndex.open(folder, Indexed.SPACES)) {
            fill(index);
        }
        var others = VectorSpaces.single("another model", VectorSpace.ENGLISH);
        try (var reader = PassageIndex.openReadOnly(folder, others)) {
            assertEquals(IndexState.EMPTY, reader.state());
            assertEquals(0, found(reader));
        }
        try (var index = PassageIndex.open(folder, others)) {
            assertEquals(IndexState.EMPTY, index.state());
        }
    }

    @Test
    void readsNothingWhereThereIsNothingAndMakesNothing() {
        try (var index = PassageIndex.openReadOnly(folder, Indexed.SPACES)) {
            assertEquals(IndexState.EMPTY, index.state());
            assertEquals(0, found(index));
        }
        assertFalse(Files.exists(folder));
    }

    @Test
    void readsWhatWasCommittedWhileAnotherWrites() {
        try (var writer = PassageIndex.open(folder, Indexed.SPACES)) {
            fill(writer);
            writer.put(List.of(document("news", "/buses", "The bus stops.")));
            try (var reader = PassageIndex.openReadOnly(folder, Indexed.SPACES)) {
                assertEquals(STATE, reader.state());
                assertEquals(3, found(reader));
                writer.commit(new IndexState("store-1", 4));
                assertEquals(STATE, reader.state());
                assertEquals(3, found(reader));
            }
        }
    }

    @Test
    void writesNothingThatWasOpenedForReading() {
        try (var writer = PassageIndex.open(folder, Indexed.SPACES)) {
            fill(writer);
        }
        try (var reader = PassageIndex.openReadOnly(folder, Indexed.SPACES)) {
            assertEquals("the index was opened for reading only",
                    assertThrows(IllegalStateException.class, reader::clear).getMessage());
        }
    }

    @Test
    void saysWhichIndexAnotherIsWriting() {
        try (var writer = PassageIndex.open(folder, Indexed.SPACES)) {
            fill(writer);
            assertEquals("the index in " + folder + " is being written by another process",
                    assertThrows(IndexException.class, () -> PassageIndex.open(folder, Indexed.SPACES)).getMessage());
            assertEquals(3, found(writer));
        }
    }

    @Test
    void saysThatADamagedIndexCannotBeRead() throws IOException {
        for (var file : filled()) {
            if (!file.toString().contains("segments")) {
                Damage.HALVED.befall(file);
            }
        }
        var thrown = assertThrows(IndexException.class, () -> PassageIndex.openReadOnly(folder, Indexed.SPACES));
        assertTrue(String.valueOf(thrown.getMessage()).startsWith("reading the index in " + folder + ": "),
                thrown::toString);
    }

    @Test
    void saysWhyAFolderCannotBeMade() throws IOException {
        Files.writeString(folder, "a file");
        var message = assertThrows(IndexException.class, () -> PassageIndex.open(folder, Indexed.SPACES)).getMessage();
        assertEquals("opening the index in " + folder + ": " + folder, message);
    }
}

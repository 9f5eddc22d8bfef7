package dev.quoth.corpus.ingest;

import static dev.quoth.corpus.store.Entries.entry;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.corpus.PassageId;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.corpus.store.Place;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReembeddingTest {
    private static final Place NEWS = new Place("news", "/data/news");
    private static final int DOCUMENTS = 10;

    @TempDir
    Path folder;
    private CorpusStore store;
    private final FakeEmbedder next = new FakeEmbedder("fake-2");

    @BeforeEach
    void open() {
        store = CorpusStore.open(folder.resolve("quoth.db"), () -> Instant.EPOCH);
        for (int at = 0; at < DOCUMENTS; at++) {
            store.put(entry(NEWS, "/data/news/" + at + ".txt", "Text " + at + "."));
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void embedsAllDocumentsAndSaysHowManyAreLeft() throws Exception {
        var left = new ArrayList<Integer>();
        assertEquals(new Reembedding.Result(DOCUMENTS, 0, ""), new Reembedding(store, next, 2).run(left::add));
        assertEquals(List.of(9, 8, 7, 6, 5, 4, 3, 2, 1, 0), left);
        assertEquals("fake-1", store.embedder());
        store.switchTo("fake-2");
        var id = entry(NEWS, "/data/news/3.txt", "Text 3.").document().id();
        assertArrayEquals(FakeEmbedder.vector("Text 3."),
                store.embedded(new PassageId(id, 0)).orElseThrow().vectors().get(1));
    }

    @Test
    void goesOnWhereItWasBrokenOff() throws Exception {
        assertThrows(IllegalStateException.class, () -> new Reembedding(store, next, 1).run(left -> {
            if (left == 6) {
                throw new IllegalStateException("killed");
            }
        }));
        assertEquals(6, store.lackingVectors("fake-2").size());
        int before = next.embeddedTexts();
        assertEquals(new Reembedding.Result(6, 0, ""), new Reembedding(store, next, 1).run(left -> {
        }));
        assertEquals(2 * 6, next.embeddedTexts() - before);
    }

    @Test
    void stopsWhereTheEmbedderFailsInBetween() throws Exception {
        var result = new Reembedding(store, next, 1).run(left -> {
            if (left == 5) {
                next.goDown();
            }
        });
        assertTrue(result.done() >= 5 && result.done() + result.left() == DOCUMENTS, result::toString);
        assertEquals("the embedder fake-2 is down", result.trouble());
        assertEquals(result.left(), store.lackingVectors("fake-2").size());
        assertEquals("fake-1", store.embedder());
    }

    @Test
    void endsWhenItsThreadIsInterrupted() {
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> new Reembedding(store, next, 1).run(left -> {
        }));
        assertEquals("fake-1", store.embedder());
    }
}

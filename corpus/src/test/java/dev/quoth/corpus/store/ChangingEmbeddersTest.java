package dev.quoth.corpus.store;

import static dev.quoth.corpus.store.Entries.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.PassageId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the store does while one model's vectors make way for another's. Those of the entries are of `fake-1`.
class ChangingEmbeddersTest {
    private static final Place NEWS = new Place("news", "/data/news");
    private static final DocumentEntry ONE = entry(NEWS, "/data/news/1.txt", "One. Two.");
    private static final DocumentEntry OTHER = entry(NEWS, "/data/news/2.txt", "Three.");

    @TempDir
    Path folder;
    private CorpusStore store;

    @BeforeEach
    void open() {
        store = CorpusStore.open(folder.resolve("quoth.db"), () -> Instant.EPOCH);
    }

    @AfterEach
    void close() {
        store.close();
    }

    /// The same document with vectors of three dimensions by `embedder`.
    private static DocumentEntry by(String embedder, DocumentEntry entry) {
        var passages = entry.passages().stream().map(passage -> new EmbeddedPassage(passage.passage(),
                passage.vectors().stream().map(vector -> new float[]{1, vector[0], embedder.length()}).toList()))
                .toList();
        return new DocumentEntry(entry.document(), entry.sourceMap(), passages, embedder);
    }

    private static List<String> shown(List<EmbeddedPassage> passages) {
        return passages.stream().map(Entries::shown).toList();
    }

    private List<String> asked(DocumentId id) {
        return shown(store.passages(id).stream().map(passage -> store.embedded(passage.id()).orElseThrow()).toList());
    }

    @Test
    void asksWithTheFirstEmbedderThatThereIs() {
        assertEquals("", store.embedder());
        store.put(new DocumentEntry(ONE.document(), ONE.sourceMap(),
                ONE.passages().stream().map(passage -> EmbeddedPassage.without(passage.passage())).toList(), ""));
        assertEquals("", store.embedder());
        store.put(OTHER);
        assertEquals("fake-1", store.embedder());
        store.noteEmbedder("fake-2", "how to open it");
        assertEquals("fake-1", store.embedder());
        assertEquals(Optional.of("how to open it"), store.embedderCard("fake-2"));
        assertEquals(Optional.empty(), store.embedderCard("fake-3"));
    }

    @Test
    void asksWithAnotherAtOnceWhereNothingIsEmbedded() {
        store.noteEmbedder("fake-1", "");
        store.noteEmbedder("fake-2", "card");
        assertEquals("fake-2", store.embedder());
    }

    @Test
    void forgetsNoCardWhereNoneIsGiven() {
        store.noteEmbedder("fake-1", "card");
        store.noteEmbedder("fake-1", "");
        assertEquals(Optional.of("card"), store.embedderCard("fake-1"));
    }

    @Test
    void asksWithTheOldVectorsUntilAllDocumentsHaveNewOnes() {
        store.put(ONE);
        store.put(OTHER);
        long generation = store.generation();
        assertEquals(List.of(ONE.document().id(), OTHER.document().id()), store.lackingVectors("new"));
        store.putVectors(by("new", ONE));
        assertEquals(List.of(OTHER.document().id()), store.lackingVectors("new"));
        assertEquals(shown(ONE.passages()), asked(ONE.document().id()));
        assertEquals(shown(by("new", ONE).passages()),
                shown(store.entry(ONE.document().id(), "new").orElseThrow().passages()));
        assertEquals("fake-1", store.entry(OTHER.document().id(), "new").orElseThrow().embedder());
        assertEquals("1 documents have no vectors of new",
                assertThrows(IllegalStateException.class, () -> store.switchTo("new")).getMessage());
        assertEquals("fake-1", store.embedder());

        store.close();
        open();
        store.putVectors(by("new", OTHER));
        store.switchTo("new");
        assertEquals("new", store.embedder());
        assertEquals(shown(by("new", ONE).passages()), asked(ONE.document().id()));
        assertEquals(shown(by("new", OTHER).passages()), asked(OTHER.document().id()));
        assertEquals(List.of(ONE.document().id(), OTHER.document().id()), store.lackingVectors("fake-1"));
        assertEquals(generation, store.generation());
    }

    @Test
    void countsVectorsThatComeLateAsAChange() {
        store.put(OTHER);
        store.put(new DocumentEntry(ONE.document(), ONE.sourceMap(),
                ONE.passages().stream().map(passage -> EmbeddedPassage.without(passage.passage())).toList(), ""));
        long generation = store.generation();
        store.putVectors(ONE);
        assertEquals(List.of(), store.lackingVectors("fake-1"));
        assertEquals(List.of(ONE.document().id()), store.changesSince(generation).put());
        assertEquals(shown(ONE.passages()), asked(ONE.document().id()));
    }

    @Test
    void asksWithoutVectorsWhatWasPutWithThoseOfTheModelToCome() {
        store.put(OTHER);
        store.put(by("new", ONE));
        assertEquals(0, store.embedded(new PassageId(ONE.document().id(), 0)).orElseThrow().vectors().get(0).length);
        store.putVectors(by("new", OTHER));
        store.switchTo("new");
        assertEquals(shown(by("new", ONE).passages()), asked(ONE.document().id()));
    }

    @Test
    void goesBackToWhereItCameFrom() {
        store.put(ONE);
        store.putVectors(by("new", ONE));
        store.noteEmbedder("new", "card");
        store.switchTo("fake-1");
        assertEquals("fake-1", store.embedder());
        assertEquals(shown(ONE.passages()), asked(ONE.document().id()));
        assertEquals(List.of(ONE.document().id()), store.lackingVectors("new"));
        assertEquals(Optional.empty(), store.embedderCard("new"));
    }

    @Test
    void leavesADocumentAloneThatHasChangedMeanwhile() {
        store.put(ONE);
        store.put(entry(NEWS, "/data/news/1.txt", "Quite different. And longer. Indeed."));
        store.putVectors(by("new", ONE));
        assertEquals(List.of(ONE.document().id()), store.lackingVectors("new"));
    }
}

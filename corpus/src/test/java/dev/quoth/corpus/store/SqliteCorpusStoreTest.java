package dev.quoth.corpus.store;

import static dev.quoth.corpus.store.Entries.entry;
import static dev.quoth.corpus.store.Entries.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.PassageId;
import dev.quoth.corpus.source.Validators;
import dev.quoth.corpus.store.PlaceSummary.Readings;
import dev.quoth.corpus.store.PlaceSummary.SkippedFile;
import dev.quoth.corpus.store.PlaceSummary.Unreachable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteCorpusStoreTest {
    private static final Instant NOW = Instant.parse("2025-03-01T08:00:00Z");
    private static final Place NEWS = new Place("news", "/data/news");
    private static final Place MARCH = new Place("news", "/data/news/march");

    @TempDir
    Path folder;
    private CorpusStore store;

    @BeforeEach
    void open() {
        store = CorpusStore.open(folder.resolve("quoth.db"), () -> NOW);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void givesADocumentBackAsItWasPutAfterOpeningAgain() {
        var entry = entry(NEWS, "/data/news/a.txt", "香港預留10億元. The institute opens. 𠮷野家.");
        store.put(entry);
        store.close();
        open();
        var id = entry.document().id();
        assertEquals(Optional.of(entry.document()), store.document(id));
        assertEquals(entry.passages().stream().map(EmbeddedPassage::passage).toList(), store.passages(id));
        assertEquals(entry.passages().stream().map(Entries::shown).toList(),
                store.embedded(id).stream().map(Entries::shown).toList());
        var second = store.embedded(new PassageId(id, 1)).orElseThrow();
        assertEquals(shown(entry.passages().get(1)), shown(second));
        assertEquals("fake-1", store.entry(id).orElseThrow().embedder());
        assertEquals(entry.sourceMap(), store.entry(id).orElseThrow().sourceMap());
    }

    @Test
    void givesPassagesWithTheirDocumentsInTheOrderThatTheyAreAskedFor() {
        var one = entry(NEWS, "/data/news/a.txt", "香港預留10億元. The institute opens. 𠮷野家.");
        var other = entry(NEWS, "/data/news/b.txt", "One. Two. Three.");
        store.put(one);
        store.put(other);
        var gone = new PassageId(DocumentId.of("news", "/nowhere"), 0);
        var beyond = new PassageId(one.document().id(), 7);
        var wanted = List.of(other.passages().get(2), one.passages().get(1), one.passages().getFirst());
        var found = store.placed(List.of(wanted.get(0).passage().id(), gone, wanted.get(1).passage().id(), beyond,
                wanted.get(2).passage().id()));
        assertEquals(List.of(other.document(), one.document(), one.document()),
                found.stream().map(PlacedPassage::document).toList());
        assertEquals(wanted.stream().map(Entries::shown).toList(),
                found.stream().map(placed -> shown(placed.embedded())).toList());
        assertEquals(List.of(), store.placed(List.of()));
    }

    @Test
    void knowsNothingOfADocumentThatWasNeverPut() {
        var id = DocumentId.of("news", "/nowhere");
        assertEquals(Optional.empty(), store.document(id));
        assertEquals(Optional.empty(), store.entry(id));
        assertEquals(List.of(), store.passages(id));
        assertEquals(Optional.empty(), store.embedded(new PassageId(id, 0)));
        assertEquals(0, store.generation());
        assertEquals(new Changes(0, List.of(), List.of()), store.changesSince(0));
    }

    @Test
    void putsTheNewTextInPlaceOfTheOldOne() {
        store.put(entry(NEWS, "/data/news/a.txt", "One. Two. Three."));
        var changed = entry(NEWS, "/data/news/a.txt", "Four.");
        store.put(changed);
        var id = changed.document().id();
        assertEquals(Optional.of(changed.document()), store.document(id));
        assertEquals(1, store.passages(id).size());
        assertEquals(List.of(id), store.documents(Optional.empty()));
    }

    @Test
    void tellsWhatChangedSinceAGeneration() {
        var first = entry(NEWS, "/data/news/a.txt", "One.");
        var second = entry(NEWS, "/data/news/b.txt", "Two.");
        store.put(first);
        store.put(second);
        long before = store.generation();
        store.put(entry(NEWS, "/data/news/a.txt", "One again."));
        store.forget(NEWS, Set.of("/data/news/b.txt"));
        assertEquals(new Changes(before + 2, List.of(first.document().id()), List.of(second.document().id())),
                store.changesSince(before));
        assertTrue(store.changesSince(store.generation()).isEmpty());
    }

    @Test
    void forgetsThatADocumentWasRemovedOnceItIsBack() {
        var entry = entry(NEWS, "/data/news/a.txt", "One.");
        store.put(entry);
        store.forget(NEWS, Set.of("/data/news/a.txt"));
        store.put(entry);
        assertEquals(new Changes(3, List.of(entry.document().id()), List.of()), store.changesSince(0));
    }

    @Test
    void hasAnIdentityOfItsOwn() {
        var identity = store.identity();
        try (var other = CorpusStore.open(folder.resolve("other.db"), () -> NOW)) {
            assertNotEquals(identity, other.identity());
        }
        store.close();
        open();
        assertEquals(identity, store.identity());
    }

    @Test
    void remembersSkippedFilesWithTheirReason() {
        store.put(entry(NEWS, "/data/news/a.txt", "One."));
        store.putSkipped(NEWS, new SkippedFile("/data/news/a.txt", "is empty"), "h1", "made so");
        store.putSkipped(NEWS, new SkippedFile("/data/news/p.pdf", "is a picture"), "", "made so");
        assertEquals(Map.of("/data/news/a.txt", skipped("h1"), "/data/news/p.pdf", skipped("")), store.known(NEWS));
        assertEquals(List.of(new SkippedFile("/data/news/a.txt", "is empty"),
                new SkippedFile("/data/news/p.pdf", "is a picture")), store.skipped(NEWS));
        assertEquals(List.of(), store.documents(Optional.empty()));
        assertEquals(List.of(DocumentId.of("news", "/data/news/a.txt")), store.changesSince(1).removed());
    }

    private static KnownFile skipped(String hash) {
        return new KnownFile(hash, "made so", Validators.NONE, false, false);
    }

    private static KnownFile read(String text) {
        return new KnownFile("hash of " + text, "", Validators.NONE, true, false);
    }

    @Test
    void knowsHowADocumentCameToBe() {
        var told = new Validators("\"7\"", "Mon, 03 Mar 2025 08:00:00 GMT");
        store.put(entry(NEWS, "/data/news/a.txt", "One."), Provenance.of("made so", told));
        assertEquals(Map.of("/data/news/a.txt", new KnownFile("hash of One.", "made so", told, true, false)),
                store.known(NEWS));
        store.putSame(entry(NEWS, "/data/news/a.txt", "One."), Provenance.of("made otherwise", Validators.NONE));
        assertEquals(
                Map.of("/data/news/a.txt",
                        new KnownFile("hash of One.", "made otherwise", Validators.NONE, true, false)),
                store.known(NEWS));
        assertEquals(1, store.generation());
    }

    @Test
    void remembersSinceWhenADocumentCanNotBeRead() {
        store.put(entry(NEWS, "/data/news/a.txt", "One."));
        store.noteUnreachable(NEWS, "/data/news/a.txt", "may not be read by you");
        store.close();
        store = CorpusStore.open(folder.resolve("quoth.db"), () -> NOW.plusSeconds(60));
        store.noteUnreachable(NEWS, "/data/news/a.txt", "is locked");
        assertEquals(List.of(new Unreachable("/data/news/a.txt", NOW, "is locked")), store.places().get(0).outdated());
        assertEquals(1, store.documents(Optional.empty()).size());
        store.noteReached(NEWS, "/data/news/a.txt", Validators.NONE);
        assertEquals(List.of(), store.places().get(0).outdated());
    }

    @Test
    void remembersHowReadingsOfAPlaceWent() {
        store.addPlace(NEWS);
        assertEquals(Readings.NONE, store.places().get(0).readings());
        store.setEvery(NEWS, Optional.of(Duration.ofMinutes(30)));
        store.noteRead(NEWS, NOW);
        store.noteUnreachable(NEWS, NOW.plusSeconds(60), "is gone");
        store.noteUnreachable(NEWS, NOW.plusSeconds(120), "is away");
        assertEquals(new Readings(Optional.of(NOW), Optional.of(NOW.plusSeconds(120)),
                Optional.of(Duration.ofMinutes(30)),
                Optional.of(new Unreachable(NEWS.name(), NOW.plusSeconds(60), "is away"))),
                store.places().get(0).readings());
        store.setEvery(NEWS, Optional.empty());
        store.noteRead(NEWS, NOW.plusSeconds(180));
        assertEquals(new Readings(Optional.of(NOW.plusSeconds(180)), Optional.of(NOW.plusSeconds(180)),
                Optional.empty(), Optional.empty()), store.places().get(0).readings());
    }

    @Test
    void listsPlacesWithWhatTheyHold() {
        store.addPlace(new Place("laws", "/data/laws"));
        store.put(entry(NEWS, "/data/news/a.txt", "One. Two."));
        store.put(entry(NEWS, "/data/news/b.txt", "Three."));
        store.putSkipped(NEWS, new SkippedFile("/data/news/c.txt", "is empty"), "h", "made so");
        store.noteRead(NEWS, NOW);
        store.addPlace(NEWS);
        assertEquals(
                List.of(new PlaceSummary(new Place("laws", "/data/laws"), 0, 0, Readings.NONE, List.of(), List.of()),
                        new PlaceSummary(NEWS, 2, 3,
                                new Readings(Optional.of(NOW), Optional.of(NOW), Optional.empty(), Optional.empty()),
                                List.of(new SkippedFile("/data/news/c.txt", "is empty")), List.of())),
                store.places());
    }

    @Test
    void keepsADocumentUntilTheLastPlaceThatHoldsItIsRemoved() {
        var entry = entry(NEWS, "/data/news/march/a.txt", "One.");
        store.put(entry);
        store.put(entry(NEWS, "/data/news/marchand.txt", "Two."));
        store.addPlace(MARCH);
        assertEquals(Map.of("/data/news/march/a.txt", read("One.")), store.known(MARCH));
        assertEquals(1, store.removePlace(NEWS));
        assertEquals("/data/news/march", store.document(entry.document().id()).orElseThrow().place());
        assertEquals(1, store.removePlace(MARCH));
        assertEquals(List.of(), store.documents(Optional.empty()));
        assertEquals(List.of(), store.places());
    }

    @Test
    void holdsAFileOfAnInnerPlaceInTheOuterOneToo() {
        store.addPlace(NEWS);
        store.put(entry(MARCH, "/data/news/march/a.txt", "One."));
        assertEquals(0, store.removePlace(MARCH));
        assertEquals(Map.of("/data/news/march/a.txt", read("One.")), store.known(NEWS));
    }

    @Test
    void keepsCollectionsApart() {
        var ours = entry(NEWS, "/data/a.txt", "One.");
        var theirs = entry(new Place("laws", "/data/news"), "/data/a.txt", "One.");
        store.put(ours);
        store.put(theirs);
        assertEquals(List.of(ours.document().id()), store.documents(Optional.of("news")));
        assertEquals(List.of(theirs.document().id(), ours.document().id()), store.documents(Optional.empty()));
        store.removePlace(NEWS);
        assertEquals(List.of(theirs.document().id()), store.documents(Optional.empty()));
    }

    @Test
    void goesThroughACollectionInOrderOfAddress() {
        store.put(entry(NEWS, "/data/news/b.txt", "Two."));
        store.put(entry(NEWS, "/data/news/a.txt", "One."));
        var texts = new ArrayList<String>();
        store.forEach(Optional.of("news"), entry -> texts.add(entry.document().text()));
        assertEquals(List.of("One.", "Two."), texts);
    }

    @Test
    void readersSeeWholeDocumentsWhileTheyAreReplaced() throws Exception {
        var texts = List.of("One. Two. Three.", "Four.");
        var id = entry(NEWS, "/data/news/a.txt", "").document().id();
        store.put(entry(NEWS, "/data/news/a.txt", texts.get(0)));
        var done = new AtomicBoolean();
        try (var readers = Executors.newCachedThreadPool()) {
            var reads = new ArrayList<Future<Integer>>();
            for (int reader = 0; reader < 4; reader++) {
                reads.add(readers.submit(() -> {
                    int seen = 0;
                    do {
                        var entry = store.entry(id).orElseThrow();
                        assertEquals(entry.document().text().equals(texts.get(0)) ? 3 : 1, entry.passages().size());
                        seen++;
                    } while (!done.get());
                    return seen;
                }));
            }
            for (int turn = 1; turn <= 200; turn++) {
                store.put(entry(NEWS, "/data/news/a.txt", texts.get(turn % 2)));
            }
            done.set(true);
            for (var read : reads) {
                assertTrue(read.get() > 0);
            }
        }
        assertEquals(201, store.generation());
    }

    @Test
    void writersOfTwoConnectionsWaitForEachOther() throws Exception {
        try (var other = CorpusStore.open(folder.resolve("quoth.db"), () -> NOW);
                var writers = Executors.newCachedThreadPool()) {
            var writes = new ArrayList<Future<?>>();
            for (var writer : List.of(store, other, store, other)) {
                int name = writes.size();
                writes.add(writers.submit(() -> {
                    for (int turn = 0; turn < 50; turn++) {
                        writer.put(entry(NEWS, "/data/news/" + name + "-" + turn, "One. Two."));
                    }
                }));
            }
            for (var write : writes) {
                write.get();
            }
        }
        assertEquals(200, store.generation());
        assertEquals(200, store.documents(Optional.empty()).size());
    }
}

package dev.quoth.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Sha256;
import dev.quoth.corpus.read.Repairs;
import dev.quoth.corpus.source.FilePlaces;
import dev.quoth.corpus.source.Places;
import dev.quoth.corpus.source.SourceException;
import dev.quoth.corpus.sqlite.StoreException;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.corpus.store.DocumentEntry;
import dev.quoth.corpus.store.Place;
import dev.quoth.corpus.store.PlaceSummary;
import dev.quoth.corpus.store.PlaceSummary.Readings;
import dev.quoth.corpus.store.PlaceSummary.SkippedFile;
import dev.quoth.corpus.store.PlaceSummary.Unreachable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTest {
    private static final Instant NOW = Instant.parse("2025-03-01T08:00:00Z");
    private static final IngestLimits LIMITS = new IngestLimits(2, 1000);

    @TempDir
    Path home;
    @TempDir
    Path docs;
    private final FakeEmbedder embedder = new FakeEmbedder("fake-1");
    private CorpusStore store;
    private Place place;

    @BeforeEach
    void open() {
        store = CorpusStore.open(home.resolve("quoth.db"), () -> NOW);
        place = new Place("notes", Places.name(docs.toString()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void storesEachFileAsADocumentWithItsPassagesAndVectors() throws Exception {
        write("b/two.txt", "香港預留10億元。\nSecond line.");
        write("one.txt", "One line.");
        assertEquals(summary(2, 0, List.of(), 0, 3), read());
        var id = id("b/two.txt");
        var document = store.document(id).orElseThrow();
        assertEquals("two.txt", document.title());
        assertEquals(docs.resolve("b/two.txt").toString(), document.address());
        var passages = store.embedded(id);
        assertEquals("Second line.", passages.get(1).passage().span().of(document.text()));
        assertArrayEquals(FakeEmbedder.vector("Second line."), passages.get(1).vectors().get(0));
        assertEquals(List.of(new PlaceSummary(place, 2, 3, readAt(NOW), List.of(), List.of())), store.places());
    }

    @Test
    void doesNotEmbedWhatDidNotChange() throws Exception {
        write("one.txt", "One.");
        write("two.txt", "Two.");
        write("empty.txt", "");
        read();
        var skipped = List.of(new SkippedFile(docs.resolve("empty.txt").toString(), "is empty"));
        long generation = store.generation();
        assertEquals(summary(0, 2, skipped, 0, 0), read());
        assertEquals(2, embedder.embeddedTexts());
        assertEquals(generation, store.generation());
    }

    @Test
    void readsAgainWhatChangedAndRemovesWhatIsGone() throws Exception {
        write("changed.txt", "One.");
        write("gone.txt", "Two.");
        write("same.txt", "Three.");
        read();
        write("changed.txt", "One, changed.");
        Files.delete(docs.resolve("gone.txt"));
        assertEquals(summary(1, 1, List.of(), 1, 1), read());
        assertEquals("One, changed.", store.document(id("changed.txt")).orElseThrow().text());
        assertEquals(Optional.empty(), store.document(id("gone.txt")));
        assertEquals(4, embedder.embeddedTexts());
    }

    @Test
    void leavesVectorsOfAnotherEmbedderToTheReembedding() throws Exception {
        write("one.txt", "One.");
        read();
        try (var ingest = ingest(new FakeEmbedder("fake-2"))) {
            assertEquals(0, ingest.read(place, IngestListener.NONE).read());
        }
        assertEquals(List.of(id("one.txt")), store.lackingVectors("fake-2"));
    }

    @Test
    void keepsADocumentWithoutVectorsWhileTheEmbedderIsDown() throws Exception {
        write("one.txt", "One.");
        embedder.goDown();
        assertEquals(summary(1, 0, List.of(), 0, 1), read());
        assertEquals(DocumentEntry.NO_EMBEDDER, store.entry(id("one.txt")).orElseThrow().embedder());
        assertEquals(List.of(id("one.txt")), store.lackingVectors("fake-1"));
        assertEquals(new Reembedding.Result(0, 1, "the embedder fake-1 is down"),
                new Reembedding(store, embedder, 2).run(left -> {
                }));
        embedder.comeUp();
        assertEquals(new Reembedding.Result(1, 0, ""), new Reembedding(store, embedder, 2).run(left -> {
        }));
        assertArrayEquals(FakeEmbedder.vector("One."), store.embedded(id("one.txt")).get(0).vectors().get(0));
        assertEquals(summary(0, 1, List.of(), 0, 0), read());
    }

    @Test
    void oneBadFileNeverStopsTheOthers() throws Exception {
        write("bad.txt", "break down");
        write("deep.txt", "overflow");
        write("good.txt", "Good.");
        write("large.txt", "x".repeat(1001));
        write("picture.jpg", "pixels");
        var skipped = List.of(
                new SkippedFile(docs.resolve("bad.txt").toString(), "could not be read: as it was told"),
                new SkippedFile(docs.resolve("deep.txt").toString(), "could not be read: it is nested too deeply"),
                new SkippedFile(docs.resolve("large.txt").toString(), "is larger than 1000 bytes (1001 bytes)"),
                new SkippedFile(docs.resolve("picture.jpg").toString(), "is of a kind that holds no text: .jpg"));
        assertEquals(summary(1, 0, skipped, 0, 1), read());
        assertEquals(summary(0, 1, skipped, 0, 0), read());
        assertEquals(skipped, store.places().get(0).skipped());
    }

    @Test
    void keepsTheLastGoodTextOfAFileThatBreaksTheReader() throws Exception {
        write("one.txt", "One.");
        read();
        write("one.txt", "break down");
        var why = "could not be read: as it was told";
        var address = docs.resolve("one.txt").toString();
        assertEquals(List.of(new SkippedFile(address, why)), read().outdated());
        assertEquals(List.of(new Unreachable(address, NOW, why)), store.places().get(0).outdated());
        assertEquals("One.", store.document(id("one.txt")).orElseThrow().text());
    }

    @Test
    void removesTheDocumentOfAFileThatIsEmptyNow() throws Exception {
        write("one.txt", "One.");
        read();
        write("one.txt", "");
        read();
        assertEquals(Optional.empty(), store.document(id("one.txt")));
    }

    @Test
    void keepsBothOfTwoFilesWithTheSameContent() throws Exception {
        write("one.txt", "One.");
        write("two.txt", "One.");
        assertEquals(2, read().read());
        assertEquals(2, store.documents(Optional.empty()).size());
    }

    @Test
    void tellsTheListenerOfADocumentOnlyOnceItIsStored() throws Exception {
        write("one.txt", "One.\nTwo.");
        write("none.txt", "");
        var heard = new ArrayList<String>();
        var listener = new IngestListener() {
            @Override
            public void started(Place started, OptionalInt total) {
                heard.add("started " + total.orElseThrow());
            }

            @Override
            public void read(ReadDocument document) {
                assertEquals(2, store.passages(DocumentId.of("notes", document.address())).size());
                heard.add("read " + document.passages() + " " + document.windows() + " " + document.repairs());
            }

            @Override
            public void skipped(String address, String reason) {
                heard.add("skipped " + reason);
            }

            @Override
            public void unchanged(String address) {
                heard.add("unchanged");
            }
        };
        try (var ingest = ingest(embedder)) {
            ingest.read(place, listener);
            assertEquals("started 2", heard.removeFirst());
            heard.sort(null);
            assertEquals(List.of("read 2 2 " + new Repairs(0, 1, 0, 0), "skipped is empty"), heard);
            heard.clear();
            ingest.read(place, listener);
            heard.sort(null);
            assertEquals(List.of("skipped is empty", "started 2", "unchanged"), heard);
        }
    }

    @Test
    void saysThatAPlaceIsMissingAndKeepsWhatItHeld() throws Exception {
        write("one.txt", "One.");
        read();
        Files.delete(docs.resolve("one.txt"));
        Files.delete(docs);
        var fault = assertThrows(SourceException.class, this::read);
        assertEquals(docs + " does not exist", fault.getMessage());
        assertEquals(1, store.documents(Optional.empty()).size());
        assertEquals(Optional.of(new Unreachable(place.name(), NOW, docs + " does not exist")),
                store.places().get(0).readings().unreachable());
        Files.createDirectory(docs);
        write("one.txt", "One.");
        assertEquals(1, read().unchanged());
        assertEquals(readAt(NOW), store.places().get(0).readings());
    }

    @Test
    void removesAFileThatWasAddedByItselfAndIsGone() throws Exception {
        write("one.txt", "One.");
        place = new Place("notes", docs.resolve("one.txt").toString());
        read();
        Files.delete(docs.resolve("one.txt"));
        assertEquals(1, read().removed());
        assertEquals(List.of(), store.documents(Optional.empty()));
        assertThrows(SourceException.class, this::read);
    }

    @Test
    void keepsAFileThatWasAddedByItselfWhereItsFolderIsGoneToo() throws Exception {
        write("disk/one.txt", "One.");
        place = new Place("notes", docs.resolve("disk/one.txt").toString());
        read();
        Files.delete(docs.resolve("disk/one.txt"));
        Files.delete(docs.resolve("disk"));
        assertThrows(SourceException.class, this::read);
        assertEquals(1, store.documents(Optional.empty()).size());
    }

    @Test
    void embedsOnlyTheSentencesThatAreNewInAChangedFile() throws Exception {
        write("one.txt", "One.\nTwo.");
        read();
        write("one.txt", "Zero.\nOne.\nTwo.");
        assertEquals(1, read().read());
        assertEquals(3, embedder.embeddedTexts());
        assertArrayEquals(FakeEmbedder.vector("Two."), store.embedded(id("one.txt")).get(2).vectors().get(0));
    }

    @Test
    void leavesADocumentThatSaysTheSameInOtherBytes() throws Exception {
        write("one.txt", "One.");
        read();
        long generation = store.generation();
        write("one.txt", "\nOne.\n\n");
        assertEquals(summary(0, 1, List.of(), 0, 0), read());
        assertEquals(generation, store.generation());
        var hash = Sha256.hex(Files.readAllBytes(docs.resolve("one.txt")));
        assertEquals(hash, store.document(id("one.txt")).orElseThrow().contentHash());
    }

    @Test
    void stopsWhenItIsClosedAndGoesOnLaterWhereItStopped() throws Exception {
        for (int file = 0; file < 50; file++) {
            write("gone" + file, "Gone " + file);
        }
        read();
        int before = embedder.embeddedTexts();
        for (int file = 0; file < 50; file++) {
            write("new" + file, "New " + file);
            Files.delete(docs.resolve("gone" + file));
        }
        var stored = new ArrayList<String>();
        var someAreRead = new CountDownLatch(5);
        var ingest = ingest(embedder);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reading = threads.submit(() -> assertThrows(InterruptedException.class,
                    () -> ingest.read(place, new IngestListener() {
                        @Override
                        public void read(ReadDocument document) {
                            stored.add(document.address());
                            someAreRead.countDown();
                            try {
                                Thread.sleep(Duration.ofMillis(20));
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        }
                    })));
            someAreRead.await();
            ingest.close();
            reading.get();
        }
        assertTrue(stored.size() < 50, () -> "stored " + stored.size());
        assertEquals(50 + stored.size(), store.documents(Optional.empty()).size());
        assertThrows(InterruptedException.class, () -> ingest.read(place, IngestListener.NONE));

        assertEquals(summary(50 - stored.size(), stored.size(), List.of(), 50, 50 - stored.size()), read());
        assertTrue(embedder.embeddedTexts() - before < 50 + LIMITS.workers() + 10);
    }

    @Test
    void stopsWhereTheStoreFails() throws Exception {
        write("one.txt", "One.");
        store.close();
        assertThrows(StoreException.class, this::read);
        open();
        assertEquals(1, read().read());
    }

    @Test
    void readsTenThousandFilesWithNoMoreThanAFewInMemory() throws Exception {
        for (int file = 0; file < 10_000; file++) {
            write(file % 100 + "/" + file + ".txt", "Number " + file + ".\n" + "A line of some length. ".repeat(20));
        }
        var stored = new AtomicInteger();
        var mostUnderWay = new AtomicInteger();
        try (var ingest = ingest(embedder)) {
            ingest.read(place, new IngestListener() {
                @Override
                public void read(ReadDocument document) {
                    int windows = stored.addAndGet(document.windows());
                    mostUnderWay.accumulateAndGet(embedder.embeddedTexts() - windows, Math::max);
                }
            });
        }
        assertEquals(20_000, stored.get());
        assertTrue(mostUnderWay.get() <= 2 * (LIMITS.workers() + 4), () -> "under way " + mostUnderWay);
        assertEquals(10_000, read().unchanged());
        assertEquals(20_000, embedder.embeddedTexts());
    }

    private IngestSummary read() throws InterruptedException {
        try (var ingest = ingest(embedder)) {
            return ingest.read(place, IngestListener.NONE);
        }
    }

    private Ingest ingest(WindowEmbedder windows) {
        return new Ingest(store, FilePlaces.open(),
                new DocumentMaker(new LineReader(), new BlockCutter(), windows, Duration.ofMinutes(1)), LIMITS,
                () -> NOW);
    }

    private static IngestSummary summary(int read, int unchanged, List<SkippedFile> skipped, int removed,
            int passages) {
        return new IngestSummary(read, unchanged, skipped, List.of(), removed, passages, passages,
                new Repairs(0, read, 0, 0),
                Duration.ZERO);
    }

    private static Readings readAt(Instant at) {
        return new Readings(Optional.of(at), Optional.of(at), Optional.empty(), Optional.empty());
    }

    private DocumentId id(String file) {
        return DocumentId.of("notes", docs.resolve(file).toString());
    }

    private void write(String name, String text) throws Exception {
        var file = docs.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}

package dev.quoth.corpus.store;

import static dev.quoth.corpus.store.Entries.entry;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.corpus.Document;
import dev.quoth.corpus.SourceMap;
import dev.quoth.corpus.Span;
import dev.quoth.corpus.source.Validators;
import dev.quoth.corpus.store.PlaceSummary.SkippedFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CitationStoreTest {
    private static final Place NEWS = new Place("news", "https://example.org/");
    private static final String ADDRESS = "https://example.org/a";

    @TempDir
    Path folder;
    private Instant now = Instant.parse("2025-03-01T08:00:00Z");
    private CorpusStore store;
    private CitationStore citations;

    @BeforeEach
    void open() {
        store = CorpusStore.open(folder.resolve("quoth.db"), () -> now);
        citations = store.citations();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Document put(String text) {
        var entry = entry(NEWS, ADDRESS, text);
        var page = Snapshot.of(("<p>" + text).getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");
        store.put(entry, new Provenance("made so", Validators.NONE, Optional.of(page), List.of()));
        return entry.document();
    }

    private void cite(String answer, Document document) {
        citations.store(answer, List.of(new Citing(document, new Span(0, 4))));
    }

    private Optional<DocumentVersion> version(Document document) {
        return citations.version(document.id(), document.version());
    }

    private boolean hasSnapshot(Document document) {
        return store.snapshot(document.contentHash()).isPresent();
    }

    @Test
    void givesQuotesBackAsTheyWereStored() {
        var document = put("One. Two.");
        citations.store("a1", List.of(new Citing(document, new Span(5, 9)), new Citing(document, new Span(0, 4))));
        var expected = List.of(
                new StoredCitation("a1", document.id(), document.version(), new Span(5, 9), "Two.", now),
                new StoredCitation("a1", document.id(), document.version(), new Span(0, 4), "One.", now));
        assertEquals(expected, citations.ofAnswer("a1"));
        var all = new ArrayList<StoredCitation>();
        citations.forEach(all::add);
        assertEquals(expected, all);
        cite("a1", document);
        assertEquals(1, citations.ofAnswer("a1").size());
    }

    @Test
    void keepsTheVersionThatIsQuotedWhenItIsReplaced() {
        var old = put("One. Two.");
        var storedAt = now;
        cite("a1", old);
        now = now.plusSeconds(60);
        put("Three.");
        var map = new SourceMap(List.of(new SourceMap.Run(0, 3, 9)));
        assertEquals(Optional.of(new DocumentVersion(old, map, storedAt, Optional.of(now))), version(old));
        assertArrayEquals("<p>One. Two.".getBytes(StandardCharsets.UTF_8),
                store.snapshot(old.contentHash()).orElseThrow().content());
    }

    @Test
    void keepsNothingOfAVersionThatNobodyQuotes() {
        var old = put("One. Two.");
        var next = put("Three.");
        assertEquals(Optional.empty(), version(old));
        assertEquals(false, hasSnapshot(old));
        assertEquals(true, hasSnapshot(next));
    }

    @Test
    void keepsTheVersionThatIsQuotedWhenTheDocumentIsRemoved() {
        var forgotten = put("One. Two.");
        cite("a1", forgotten);
        store.forget(NEWS, Set.of(ADDRESS));
        assertEquals(forgotten, version(forgotten).orElseThrow().document());
        var skipped = put("Three. Four.");
        cite("a2", skipped);
        store.putSkipped(NEWS, new SkippedFile(ADDRESS, "is empty"), "h", "made so");
        assertEquals(skipped, version(skipped).orElseThrow().document());
        var removed = put("Five. Six.");
        cite("a3", removed);
        store.removePlace(NEWS);
        assertEquals(removed, version(removed).orElseThrow().document());
        assertEquals(true, hasSnapshot(removed));
    }

    @Test
    void dropsAnOldVersionWithTheLastQuoteFromIt() {
        var old = put("One. Two.");
        cite("a1", old);
        cite("a2", old);
        put("Three.");
        assertEquals(1, citations.forget("a1"));
        assertEquals(old, version(old).orElseThrow().document());
        now = now.plusSeconds(60);
        assertEquals(1, citations.forgetBefore(now));
        assertEquals(Optional.empty(), version(old));
        assertEquals(false, hasSnapshot(old));
    }

    @Test
    void keepsWhatIsQuotedThoughItWasReplacedBeforeTheAnswerWasStored() {
        var old = put("One. Two.");
        put("Three.");
        cite("a1", old);
        assertEquals(old, version(old).orElseThrow().document());
    }

    @Test
    void countsTheSameTextInOtherBytesAsTheSameVersion() {
        var document = put("One. Two.");
        cite("a1", document);
        var other = new Document(document.id(), "news", NEWS.name(), ADDRESS, document.metadata(), document.language(),
                "other hash", document.text(), document.parts());
        var page = Snapshot.of("<p >One. Two.".getBytes(StandardCharsets.UTF_8), null);
        store.putSame(new DocumentEntry(other, SourceMap.EMPTY, List.of(), "fake-1"),
                new Provenance("made so", Validators.NONE, Optional.of(page), List.of()));
        assertEquals(Optional.empty(), version(document).orElseThrow().replacedAt());
        assertEquals(false, hasSnapshot(document));
        assertEquals(true, store.snapshot("other hash").isPresent());
    }
}

package dev.quoth.corpus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.source.Validators;
import dev.quoth.corpus.story.Wording;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrivalsTest {
    private static final Instant NOW = Instant.parse("2025-03-01T08:00:00Z");
    private static final Place NEWS = new Place("news", "/news");

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

    private static DocumentId id(String name) {
        return DocumentId.of("news", "/news/" + name);
    }

    private void put(String name, String text) {
        store.put(Entries.entry(NEWS, "/news/" + name, text),
                new Provenance("", Validators.NONE, Optional.empty(), Wording.of(text).bands()));
    }

    private List<Arrival> since(long generation) {
        return store.arrivals(generation);
    }

    @Test
    void namesWhatArrivedAfterAGeneration() {
        put("a", "One thing is so.");
        long before = store.generation();
        put("b", "Another thing is so.");
        assertEquals(List.of(new Arrival(id("b"), "news", before + 1, NOW)), since(before));
        assertEquals(List.of(id("a"), id("b")), since(0).stream().map(Arrival::id).toList());
    }

    @Test
    void namesWhatCameToSaySomethingElse() {
        put("a", "The fare is 20 dollars.");
        put("b", "Another thing is so.");
        long before = store.generation();
        put("a", "The fare is 22 dollars.");
        assertEquals(List.of(id("a")), since(before).stream().map(Arrival::id).toList());
    }

    @Test
    void passesOverWhatWasOnlyLaidOutOrStampedOrEmbeddedAnew() {
        put("a", "The fare is 20 dollars. Updated 2025-02-27.");
        long before = store.generation();
        put("a", "The fare  is 20 dollars. Updated 2025-03-01.");
        store.putVectors(store.entry(id("a")).orElseThrow());
        assertEquals(List.of(), since(before));
        assertEquals(List.of(new Arrival(id("a"), "news", before, NOW)), since(before - 1));
    }

    @Test
    void namesAllWhoTellAStory() {
        put("hant", "政府預留十億元設立研究院。");
        put("other", "另一件事。");
        put("hans", "政府预留十亿元设立研究院。");
        var both = Set.of(id("hant"), id("hans"));
        assertEquals(Map.of(id("hans"), both), store.tellers(List.of(id("hans"), id("other"))));
    }
}

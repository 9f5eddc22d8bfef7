package dev.quoth.corpus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.source.Validators;
import dev.quoth.corpus.story.Wording;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoriesTest {
    private static final Place NEWS = new Place("news", "/news");
    private static final String STORY = "政府預留十億元設立研究院。";

    @TempDir
    Path folder;
    private Instant now = Instant.parse("2025-03-01T08:00:00Z");
    private CorpusStore store;

    @BeforeEach
    void open() {
        store = CorpusStore.open(folder.resolve("quoth.db"), () -> now);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static DocumentId id(String name) {
        return DocumentId.of("news", "/news/" + name);
    }

    private void put(String name, String text) {
        now = now.plusSeconds(1);
        store.put(Entries.entry(NEWS, "/news/" + name, text),
                new Provenance("", Validators.NONE, Optional.empty(), Wording.of(text).bands()));
    }

    private Map<DocumentId, DocumentId> first(String... names) {
        return store.firstToTell(List.of(names).stream().map(StoriesTest::id).toList());
    }

    @Test
    void linksOneStoryInBothScripts() {
        put("hant", STORY);
        put("other", "另一件事。");
        put("hans", "政府预留十亿元设立研究院。");
        assertEquals(Map.of(id("hant"), id("hant"), id("hans"), id("hant")), first("hant", "hans", "other"));
    }

    @Test
    void leavesTheStoryOfADocumentThatSaysSomethingElseNow() {
        put("a", STORY);
        put("b", STORY);
        put("c", STORY);
        put("a", "另一件事。");
        assertEquals(Map.of(id("b"), id("b"), id("c"), id("b")), first("a", "b", "c"));
        put("d", STORY);
        assertEquals(Map.of(id("d"), id("b")), first("d"));
    }

    @Test
    void goesOnWithoutTheDocumentThatToldItFirst() {
        put("a", STORY);
        put("b", STORY);
        put("c", STORY);
        store.forget(NEWS, Set.of("/news/a"));
        assertEquals(Map.of(id("b"), id("b"), id("c"), id("b")), first("b", "c"));
    }

    @Test
    void uniteTwoStoriesWhereADocumentTellsBoth() {
        var lines = new ArrayList<String>();
        for (int line = 0; line < 60; line++) {
            lines.add("line%sa line%sb line%sc line%sd.".formatted(line, line, line, line));
        }
        put("first", String.join(" ", lines.subList(0, 36)));
        put("second", String.join(" ", lines.subList(24, 60)));
        assertEquals(Map.of(), first("first", "second"));
        put("both", String.join(" ", lines));
        assertEquals(Map.of(id("first"), id("first"), id("second"), id("first"), id("both"), id("first")),
                first("first", "second", "both"));
    }

    @Test
    void formsTheSameStoriesInAnyOrder() {
        var names = new ArrayList<>(List.of("0", "1", "1b", "2", "2b", "2c", "3", "3b", "3c", "3d"));
        var random = new Random(7);
        for (int turn = 0; turn < 3; turn++) {
            Collections.shuffle(names, random);
            names.forEach(name -> put(name, "Story " + name.charAt(0) + " is told here."));
            var stories = first(names.toArray(String[]::new));
            assertEquals(names.size() - 1, stories.size());
            assertEquals(3, Set.copyOf(stories.values()).size());
            stories.forEach((document, first) -> assertEquals(store.document(document).orElseThrow().text(),
                    store.document(first).orElseThrow().text()));
            store.forget(NEWS, names.stream().map(name -> "/news/" + name).collect(Collectors.toSet()));
        }
    }
}

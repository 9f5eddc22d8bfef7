package dev.quoth.retrieval.index;

import static dev.quoth.retrieval.index.Indexed.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.corpus.store.DocumentEntry;
import dev.quoth.corpus.store.Place;
import dev.quoth.retrieval.model.VectorSpace;
import dev.quoth.retrieval.model.VectorSpaces;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexUpkeepTest {
    private static final Place PLACE = new Place("news", "/place");

    @TempDir
    Path home;
    private CorpusStore store;
    private PassageIndex index;

    @BeforeEach
    void open() {
        store = store("quoth.db");
        index = PassageIndex.open(home.resolve("index"), Indexed.SPACES);
    }

    @AfterEach
    void close() {
        index.close();
        store.close();
    }

    private CorpusStore store(String file) {
        return CorpusStore.open(home.resolve(file), () -> Instant.EPOCH);
    }

    private void catchUp() {
        new IndexUpkeep(store, index).catchUp();
        assertLevel();
    }

    private void assertLevel() {
        assertTrue(new IndexUpkeep(store, index).isLevel());
        assertEquals(new IndexState(store.identity(), store.generation()), index.state());
    }

    private static DocumentEntry tide(int number) {
        return document("news", "/tide-" + number, "tide" + number + " was high");
    }

    private List<String> addresses() {
        return index.candidates(LexicalQuery.of("high"), Indexed.probes("high"), Scope.EVERYTHING,
                100).stream().map(candidate -> store.document(candidate.passage().document()).orElseThrow().address())
                .sorted().toList();
    }

    @Test
    void bringsAnEmptyIndexLevel() {
        store.put(tide(1));
        store.put(tide(2));
        assertFalse(new IndexUpkeep(store, index).isLevel());
        catchUp();
        assertEquals(List.of("/tide-1", "/tide-2"), addresses());
    }

    @Test
    void isLevelWithAnEmptyStoreOnceItHasSeenIt() {
        assertFalse(new IndexUpkeep(store, index).isLevel());
        catchUp();
        assertEquals(List.of(), addresses());
    }

    @Test
    void takesOverWhatWasPutReplacedAndRemovedSince() {
        store.put(tide(1));
        store.put(tide(2));
        store.put(tide(3));
        catchUp();
        store.put(document("news", "/tide-2", "now low"));
        store.put(tide(4));
        store.forget(PLACE, Set.of("/tide-1"));
        catchUp();
        assertEquals(List.of("/tide-2", "/tide-3", "/tide-4"), addresses());
        assertEquals(1, index.candidates(LexicalQuery.of("low"), Map.of(), Scope.EVERYTHING, 9).size());
        assertEquals(List.of(), index.candidates(LexicalQuery.of("tide1 tide2"), Map.of(), Scope.EVERYTHING, 9));
    }

    @Test
    void writesNothingWhereNothingChanged() {
        store.put(tide(1));
        catchUp();
        new IndexUpkeep(store, new Breaking(index, 0)).catchUp();
    }

    @Test
    void beginsAnewForAnotherStore() {
        store.put(tide(1));
        catchUp();
        store.close();
        store = store("other.db");
        store.put(tide(2));
        catchUp();
        assertEquals(List.of("/tide-2"), addresses());
    }

    @Test
    void beginsAnewForAStoreThatWentBack() throws Exception {
        store.put(tide(1));
        store.close();
        Files.copy(home.resolve("quoth.db"), home.resolve("earlier.db"));
        store = store("quoth.db");
        store.put(tide(2));
        store.put(tide(3));
        catchUp();
        store.close();
        store = store("earlier.db");
        store.put(tide(4));
        catchUp();
        assertEquals(List.of("/tide-1", "/tide-4"), addresses());
    }

    @Test
    void finishesWhatWasBrokenOffWhereverThatWas() {
        for (int number = 1; number <= 7; number++) {
            store.put(tide(number));
        }
        var other = store("other.db");
        other.put(tide(9));
        new IndexUpkeep(other, index).catchUp();
        other.close();
        for (int calls = 0; calls < 14; calls++) {
            var upkeep = new IndexUpkeep(store, new Breaking(index, calls), 2);
            if (calls < 13) {
                assertThrows(BrokenOffException.class, upkeep::catchUp);
                assertFalse(new IndexUpkeep(store, index).isLevel());
                index.close();
                index = PassageIndex.open(home.resolve("index"), Indexed.SPACES);
            }
        }
        catchUp();
        assertEquals(List.of("/tide-1", "/tide-2", "/tide-3", "/tide-4", "/tide-5", "/tide-6", "/tide-7"), addresses());
    }

    private static final class BrokenOffException extends RuntimeException {}

    /// Passes a number of changes on, then breaks off as a killed process would.
    private static final class Breaking implements PassageIndex {
        private final PassageIndex index;
        private int calls;

        Breaking(PassageIndex index, int calls) {
            this.index = index;
            this.calls = calls;
        }

        private PassageIndex next() {
            if (calls-- == 0) {
                throw new BrokenOffException();
            }
            return index;
        }

        @Override
        public IndexState state() {
            return index.state();
        }

        @Override
        public void put(List<DocumentEntry> documents) {
            next().put(documents);
        }

        @Override
        public void remove(List<DocumentId> documents) {
            next().remove(documents);
        }

        @Override
        public void clear() {
            next().clear();
        }

        @Override
        public void commit(IndexState state) {
            next().commit(state);
        }

        @Override
        public VectorSpaces spaces() {
            return index.spaces();
        }

        @Override
        public List<Candidate> candidates(LexicalQuery query, Map<VectorSpace, Probe> probes,
                Scope scope, int most) {
            return index.candidates(query, probes, scope, most);
        }

        @Override
        public List<Neighbour> nearest(VectorSpace space, float[] vector, Set<DocumentId> documents, int most) {
            return index.nearest(space, vector, documents, most);
        }

        @Override
        public TermStatistics statistics() {
            return index.statistics();
        }

        @Override
        public void close() {
            index.close();
        }
    }
}

package dev.quoth.retrieval.index;

import static dev.quoth.retrieval.index.Indexed.document;
import static dev.quoth.retrieval.index.Indexed.passage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.corpus.PassageId;
import dev.quoth.corpus.store.DocumentEntry;
import dev.quoth.retrieval.model.VectorSpace;
import dev.quoth.retrieval.model.VectorSpaces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassageIndexTest {
    private static final IndexState STATE = new IndexState("store-1", 3);
    private static final DocumentEntry FERRIES = document("news", "/ferries", "The ferry to Lamma stops at midnight.",
            "Trams stop at one.", "Night buses run until dawn.");
    private static final DocumentEntry BOATS = document("law", "/boats", "渡輪於午夜停航。", "電車一時收車。");

    @TempDir
    Path folder;
    private PassageIndex index;

    @BeforeEach
    void open() {
        index = PassageIndex.open(folder, Indexed.SPACES);
    }

    @AfterEach
    void close() {
        index.close();
    }

    private void commit(DocumentEntry... entries) {
        index.put(List.of(entries));
        index.commit(STATE);
    }

    private List<PassageId> byWords(String text, String... collections) {
        return index.candidates(LexicalQuery.of(text), Map.of(), Scope.of(Set.of(collections)), 10).stream()
                .map(Candidate::passage).toList();
    }

    private Map<PassageId, Candidate> candidates(String words, Map<VectorSpace, Probe> probes, int most) {
        var candidates = new TreeMap<PassageId, Candidate>((one, other) -> one.toString().compareTo(other.toString()));
        for (var candidate : index.candidates(LexicalQuery.of(words), probes, Scope.EVERYTHING, most)) {
            candidates.put(candidate.passage(), candidate);
        }
        return candidates;
    }

    private static Candidate of(PassageId passage, Map<PassageId, Candidate> candidates) {
        return Objects.requireNonNull(candidates.get(passage));
    }

    @Test
    void findsWhatWasPutOnceItIsCommitted() {
        index.put(List.of(FERRIES));
        assertEquals(List.of(), byWords("ferry"));
        index.commit(STATE);
        assertEquals(List.of(passage(FERRIES, 0)), byWords("ferry"));
        assertEquals(STATE, index.state());
    }

    @Test
    void findsWordsInAnyFormAndEitherScript() {
        commit(FERRIES, BOATS);
        assertEquals(List.of(passage(FERRIES, 0)), byWords("FERRIES"));
        assertEquals(List.of(passage(BOATS, 0)), byWords("渡轮"));
        assertEquals(List.of(passage(BOATS, 1)), byWords("車"));
    }

    @Test
    void putsADocumentInPlaceOfWhatItWas() {
        commit(FERRIES, BOATS);
        commit(document("news", "/ferries", "Only hydrofoils now."));
        assertEquals(List.of(), byWords("ferry trams buses"));
        assertEquals(List.of(passage(FERRIES, 0)), byWords("hydrofoil"));
        assertEquals(List.of(passage(FERRIES, 0), passage(BOATS, 0), passage(BOATS, 1)), sorted(everything()));
    }

    @Test
    void forgetsWhatWasRemoved() {
        commit(FERRIES, BOATS);
        index.remove(List.of(FERRIES.document().id()));
        assertEquals(List.of(passage(FERRIES, 0)), byWords("ferry"));
        index.commit(STATE);
        assertEquals(List.of(passage(BOATS, 0), passage(BOATS, 1)), sorted(everything()));
    }

    @Test
    void forgetsEverythingWhenCleared() {
        commit(FERRIES, BOATS);
        index.clear();
        index.commit(IndexState.EMPTY);
        assertEquals(List.of(), everything());
        assertEquals(IndexState.EMPTY, index.state());
    }

    /// Vectors find every passage where there are fewer than are asked for.
    private List<PassageId> everything() {
        return index.candidates(LexicalQuery.of("x"), Indexed.probes("a", "港"), Scope.EVERYTHING, 10).stream()
                .map(Candidate::passage).toList();
    }

    private static List<PassageId> sorted(List<PassageId> passages) {
        var order = List.of(passage(FERRIES, 0), passage(FERRIES, 1), passage(FERRIES, 2), passage(BOATS, 0),
                passage(BOATS, 1));
        return order.stream().flatMap(each -> passages.stream().filter(each::equals)).toList();
    }

    @Test
    void searchesOnlyTheCollectionsThatAreAskedFor() {
        var copy = document("archive", "/copy", "The ferry to Lamma stops at midnight.");
        commit(FERRIES, copy);
        var probes = Indexed.probes("The ferry to Lamma stops at midnight.");
        for (var question : List.of("ferry", "nothing of the kind")) {
            assertEquals(List.of(passage(copy, 0)),
                    index.candidates(LexicalQuery.of(question), probes, Scope.of(Set.of("archive")), 10).stream()
                            .map(Candidate::passage).toList());
        }
        assertEquals(List.of(), byWords("ferry", "law"));
        assertEquals(2, byWords("ferry", "news", "archive").size());
    }

    @Test
    void searchesOnlyTheDocumentsThatAreAskedForAndTheseOnlyInTheCollections() {
        var copy = document("archive", "/copy", "The ferry to Lamma stops at midnight.");
        commit(FERRIES, BOATS, copy);
        var one = new Scope(Set.of(), Set.of(BOATS.document().id()));
        assertEquals(List.of(passage(BOATS, 0), passage(BOATS, 1)), sorted(found(one)));
        assertEquals(List.of(), found(new Scope(Set.of("archive"), Set.of(BOATS.document().id()))));
        assertEquals(List.of(passage(copy, 0)),
                found(new Scope(Set.of("archive"), Set.of(BOATS.document().id(), copy.document().id()))));
    }

    private List<PassageId> found(Scope scope) {
        return index.candidates(LexicalQuery.of("x"), Indexed.probes("a", "港"), scope, 10).stream()
                .map(Candidate::passage).toList();
    }

    @Test
    void givesEachPassageBothScoresWhicheverFoundIt() {
        commit(FERRIES, BOATS);
        var nearBuses = Indexed.probes("Night buses run until dawn.");
        var all = candidates("ferry buses stop", nearBuses, 10);
        var few = candidates("ferry buses stop", nearBuses, 1);
        assertEquals(Set.of(passage(FERRIES, 0), passage(FERRIES, 2)), few.keySet());
        few.forEach((passage, candidate) -> {
            assertEquals(of(passage, all).lexical(), candidate.lexical(), 1e-5);
            assertEquals(of(passage, all).dense(), candidate.dense(), 1e-5);
            assertTrue(candidate.lexical() > 0, candidate::toString);
        });
        assertEquals(VectorSpace.ENGLISH.standardised(1), of(passage(FERRIES, 2), few).dense(), 1e-4);
    }

    @Test
    void scoresNothingForWordsThatAPassageLacks() {
        commit(FERRIES);
        var found = candidates("ferry", Indexed.probes("Trams stop at one."), 10);
        assertEquals(0, of(passage(FERRIES, 1), found).lexical());
        assertEquals(VectorSpace.ENGLISH.standardised(1), of(passage(FERRIES, 1), found).dense(), 1e-4);
    }

    @Test
    void findsTheNearestPassagesOfEitherSpace() {
        commit(FERRIES, BOATS);
        var probes = Indexed.probes("電車一時收車。", "Trams stop at one.");
        assertEquals(Set.of(passage(BOATS, 1), passage(FERRIES, 1)), candidates("x", probes, 1).keySet());
    }

    @Test
    void findsByWordsAloneWhatOtherEmbeddingsMadeTheVectorsOf() {
        commit(new DocumentEntry(FERRIES.document(), FERRIES.sourceMap(), FERRIES.passages(), "another model"));
        var found = candidates("stop", Indexed.probes("Trams stop at one."), 10);
        assertEquals(0, of(passage(FERRIES, 1), found).dense());
        assertTrue(of(passage(FERRIES, 1), found).lexical() > 0);
    }

    @Test
    void refusesAVectorThatDoesNotFitItsSpace() {
        var short384 = new VectorSpace("english", 383, 0, 1);
        index.close();
        index = PassageIndex.open(folder, VectorSpaces.single(Indexed.SPACES.embedder(), short384));
        assertEquals("a vector of /ferries has 384 dimensions, and the english space of the model has 383; run 'quoth "
                + "sync' with the model that made it, or remove the document and add it again",
                assertThrows(IndexException.class, () -> index.put(List.of(FERRIES))).getMessage());
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        assertEquals(List.of(), everything());
        assertEquals(IndexState.EMPTY, index.state());
        assertEquals(0, index.statistics().share("ferri"));
    }

    @Test
    void keepsWhatWasCommittedAndNothingElseWhenOpenedAgain() {
        commit(FERRIES);
        index.put(List.of(BOATS));
        index.close();
        open();
        assertEquals(STATE, index.state());
        assertEquals(List.of(passage(FERRIES, 0), passage(FERRIES, 1), passage(FERRIES, 2)), sorted(everything()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?!…「」", "\u0000", "\"( AND [ * ~"})
    void findsNothingForAQuestionWithoutWords(String question) {
        commit(FERRIES, BOATS);
        assertEquals(List.of(), byWords(question));
    }

    @Test
    void findsByEvenTheLongestQuestion() {
        commit(FERRIES, BOATS);
        var han = new StringBuilder("渡輪");
        var words = new StringBuilder("ferry");
        for (int at = 0; at < 2_000; at++) {
            han.append((char) ('一' + at));
            words.append(" word").append(at);
        }
        assertEquals(List.of(passage(BOATS, 0), passage(BOATS, 1)), sorted(byWords(han.toString())));
        assertEquals(List.of(passage(FERRIES, 0)), byWords(words.toString()));
        var clauses = new ArrayList<>(Collections.nCopies(500, called("tram car", "tram")));
        clauses.addFirst(called(words.toString(), "ferry"));
        var query = new LexicalQuery(han.toString(), Script.HAN, Map.of(Script.LATIN, clauses));
        assertEquals(4, index.candidates(query, Map.of(), Scope.EVERYTHING, 10).size());
    }

    private static LexicalQuery.Clause called(String... names) {
        return new LexicalQuery.Clause(
                Arrays.stream(names).map(name -> new LexicalQuery.Alternative(name, 1)).toList(), 1);
    }

    @Test
    void findsAPassageOfTheOtherScriptByWhatWordsAreCalledThere() {
        commit(FERRIES, BOATS);
        var query = new LexicalQuery("渡輪", Script.HAN,
                Map.of(Script.LATIN, List.of(called("渡輪", "ferry", "hydrofoil"))));
        assertEquals(Set.of(passage(BOATS, 0), passage(FERRIES, 0)),
                index.candidates(query, Map.of(), Scope.EVERYTHING, 10).stream().map(Candidate::passage)
                        .collect(Collectors.toSet()));
    }

    @Test
    void givesAPassageThatHoldsAllOfAQuestionInTranslationLessOfTheScore() {
        commit(document("news", "/one", "ferry", "tram"), document("news", "/other", "渡輪", "電車"));
        assertEquals(0.55, shareInTranslation("ferry", Script.LATIN, called("ferry", "渡輪")), 1e-6);
        assertEquals(0.65, shareInTranslation("渡輪", Script.HAN, called("渡輪", "ferry")), 1e-6);
    }

    private double shareInTranslation(String question, Script script, LexicalQuery.Clause clause) {
        var query = new LexicalQuery(question, script, Map.of(script.other(), List.of(clause)));
        var scores = index.candidates(query, Map.of(), Scope.EVERYTHING, 10).stream().map(Candidate::lexical).toList();
        assertEquals(2, scores.size());
        return Collections.min(scores) / Collections.max(scores);
    }

    @Test
    void ranksTheLikelierTranslationFirst() {
        commit(document("news", "/one", "渡輪停航", "電車停駛"));
        var ferry = List.of(new LexicalQuery.Alternative("渡輪", 0.6), new LexicalQuery.Alternative("電車", 0.2));
        var query = new LexicalQuery("", Script.LATIN, Map.of(Script.HAN, List.of(new LexicalQuery.Clause(ferry, 1))));
        var found = new ArrayList<>(index.candidates(query, Map.of(), Scope.EVERYTHING, 10));
        found.sort(Comparator.comparingDouble(Candidate::lexical).reversed());
        assertEquals(List.of(0, 1), found.stream().map(candidate -> candidate.passage().ordinal()).toList());
    }

    @Test
    void countsTheTermsOfItsPassages() {
        commit(FERRIES, BOATS);
        var statistics = index.statistics();
        assertEquals(List.of("lamma", "ferri", "渡轮", "港"), statistics.terms("Lamma's ferries 渡輪, 港"));
        assertEquals(0.4, statistics.share("stop"), 1e-9);
        assertEquals(0, statistics.share("hydrofoil"));
        assertEquals(Math.log(1 + 3.5 / 2.5), statistics.inverseDocumentFrequency("stop"), 1e-9);
        assertEquals(Math.log(1 + 5.5 / 0.5), statistics.inverseDocumentFrequency("hydrofoil"), 1e-9);
    }

    @Test
    void searchesAWholeStateWhileAnotherIsWritten() throws Exception {
        commit(document("news", "/tide", "high tide", "high tide"));
        var found = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int at = 0; at < 200; at++) {
                found.add(threads.submit(() -> byWords("tide").size()));
            }
            for (int at = 0; at < 20; at++) {
                commit(document("news", "/tide", "high tide", "high tide"));
            }
        }
        for (var size : found) {
            assertEquals(2, size.get());
        }
    }

    @Test
    void refusesAClauseThatAsksNothing() {
        assertEquals("clause must have an alternative and a weight above 0, got [] and 1.0",
                assertThrows(IllegalArgumentException.class, () -> new LexicalQuery.Clause(List.of(), 1)).getMessage());
    }
}

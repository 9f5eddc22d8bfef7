package dev.quoth.retrieval.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.corpus.Language;
import dev.quoth.retrieval.Harbour;
import dev.quoth.retrieval.SharedModels;
import dev.quoth.retrieval.SmallCorpus;
import dev.quoth.retrieval.model.Embeddings;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedModels.class)
class SearchTest {
    @TempDir
    private static Path folder;
    private static SmallCorpus corpus;

    @BeforeAll
    static void fill(Embeddings embeddings) {
        corpus = Harbour.addTo(new SmallCorpus(folder, embeddings));
    }

    @AfterAll
    static void close() {
        corpus.close();
    }

    private static List<String> found(Question question) {
        return corpus.search().find(question).passages().stream()
                .map(found -> corpus.address(found.candidate().passage().document())).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"When was the lighthouse built? | /lighthouse", "巴士公司2019年有多少乘客？ | /bus",
            "魚市場去年賣出多少魷魚？ | /market", "How long is the Qing River bridge? | /bridge", "青河大桥有多长？ | /bridge",
            "How many books did the city library lend? | /library", "Why did tea exports fall? | /tea",
            "鱼市场去年卖出多少吨鱿鱼？ | /market"})
    void findsThePassageInWhateverLanguageItIsAskedFor(String question, String address) {
        assertEquals(address, found(Question.of(question)).getFirst());
    }

    @Test
    void searchesOnlyTheCollectionsOfTheQuestion() {
        var found = found(new Question("How long is the bridge?", Language.EN, Set.of("town")));
        assertEquals(Set.of("/ferry", "/lighthouse", "/market", "/tram", "/bus"), Set.copyOf(found));
    }

    @Test
    void ranksTheSameWayEveryTime() {
        var question = Question.of("How many passengers did the company carry in 2019?");
        var first = found(question);
        for (int round = 0; round < 5; round++) {
            assertEquals(first, found(question));
        }
    }

    @Test
    void ranksPassagesThatSayTheSameByTheirIds(@TempDir Path home, Embeddings embeddings) {
        try (var twins = new SmallCorpus(home, embeddings)) {
            twins.add("a", "/one", Harbour.FERRY).add("a", "/two", Harbour.FERRY).add("a", "/three", Harbour.FERRY);
            var found = twins.search().find(Question.of("ferry")).passages().stream()
                    .map(passage -> passage.candidate().passage().toString()).toList();
            assertEquals(3, found.size());
            assertEquals(found.stream().sorted().toList(), found);
        }
    }

    @Test
    void findsTheOnlyPassageThatThereIs(@TempDir Path home, Embeddings embeddings) {
        try (var single = new SmallCorpus(home, embeddings).add("a", "/one", Harbour.FERRY)) {
            assertEquals(1, single.search().find(Question.of("Where does the ferry go?")).passages().size());
        }
    }

    @Test
    void findsNothingInAnEmptyCorpus(@TempDir Path home, Embeddings embeddings) {
        try (var empty = new SmallCorpus(home, embeddings)) {
            assertEquals(List.of(), empty.search().find(Question.of("Where does the ferry go?")).passages());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "!!!", "港", "a", "\u0000", "𠮷", "「」", "3.5%"})
    void takesWhateverIsAsked(String question) {
        assertTrue(found(Question.of(question)).size() <= 9);
    }

    @Test
    void takesAPastedPageOfEitherLanguage() {
        assertEquals("/bridge", found(Question.of((Harbour.BRIDGE + "圖書館預算政府投資教育醫院").repeat(60))).getFirst());
        assertTrue(found(Question.of("tax budget school hospital government court law ".repeat(60))).size() <= 9);
    }

    @Test
    void cutsALongQuestionOffBetweenCharacters() {
        assertEquals(Question.MOST_CHARACTERS - 1, Question.of("a" + "𠮷".repeat(2_000)).text().length());
    }

    @Test
    void refusesABlankQuestion() {
        assertEquals("a question must not be blank",
                assertThrows(IllegalArgumentException.class, () -> Question.of(" \n")).getMessage());
    }
}

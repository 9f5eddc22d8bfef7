package dev.quoth.retrieval.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.retrieval.Harbour;
import dev.quoth.retrieval.SharedModels;
import dev.quoth.retrieval.SmallCorpus;
import dev.quoth.retrieval.model.Embeddings;
import dev.quoth.retrieval.search.Question;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedModels.class)
class AnswererTest {
    private static final Set<String> DOCUMENTS_ON_PASSENGERS = Set.of("/tram", "/bus");

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

    private static Answer answer(SmallCorpus corpus, String question) {
        return new Answerer(corpus.search(), corpus.store(), corpus.index(), Confidence.packaged())
                .answer(Question.of(question)).answer();
    }

    private static Answer.Grounded grounded(String question) {
        return assertInstanceOf(Answer.Grounded.class, answer(corpus, question), question);
    }

    private static String shortForm(Answer.Grounded answer) {
        return answer.shortForm().map(form -> form.text() + form.gloss().map(gloss -> " (" + gloss + ")").orElse(""))
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            When was the lighthouse at the harbour entrance built? | LIGHTHOUSE | 1893
                                            How much does the night ferry to Lamma Island cost?    | FERRY      | 26 dollars
                                            How many tonnes of squid did the fish market sell?     | MARKET     | 420
                                            市立圖書館的重建費用是多少？                             | LIBRARY    | 3.5億元
                                            青河大橋何時通車？                                      | BRIDGE     | 2016年10月
                                            青河大桥全长多少米？                                    | BRIDGE     | 2,300米
                                            云山县的茶叶出口下降了百分之几？                         | TEA        | 百分之十二
                                            山頂纜車單程多少錢？                                    | ROW        | 88元
                                            How much did rebuilding the city library cost?         | LIBRARY    | 3.5億元 (350 million)
                                            """)
    void quotesTheSentenceAndPicksTheValueThatIsAskedFor(String question, String sentence, String value)
            throws ReflectiveOperationException {
        var answer = grounded(question);
        assertEquals(Harbour.class.getField(sentence).get(null), answer.citations().getFirst().quote());
        assertEquals(value, shortForm(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"When was the lighthouse built?", "How much does the night ferry to Lamma Island cost?",
            "青河大橋全長多少米？", "How many passengers did the tram company and the bus company carry?", "山頂纜車單程多少錢？"})
    void quotesExactStretchesWithinItsLimits(String question) {
        var citations = grounded(question).citations();
        assertTrue(citations.size() <= 3, citations::toString);
        assertTrue(citations.stream().mapToInt(citation -> citation.quote().length()).sum() <= 600);
        var seen = new HashSet<String>();
        for (var citation : citations) {
            assertTrue(seen.add(citation.quote()), () -> "twice: " + citation.quote());
            assertEquals(seen.size(), citation.number());
            var stored = corpus.store().document(citation.document().id()).orElseThrow();
            assertEquals(citation.span().of(stored.text()), citation.quote());
            assertTrue(corpus.store().embedded(citation.passage()).orElseThrow().passage().span()
                    .contains(citation.span()));
        }
    }

    @Test
    void putsTheShortFormWhereItStandsInTheFirstQuote() {
        var answer = grounded("When was the lighthouse at the harbour entrance built?");
        var form = answer.shortForm().orElseThrow();
        assertEquals(form.text(), form.span().of(answer.citations().getFirst().quote()));
    }

    @Test
    void quotesBothDocumentsThatAQuestionCompares() {
        var answer = grounded("Which carried more passengers in 2019, the tram company or the bus company?");
        var cited = answer.citations().stream().map(citation -> citation.document().address())
                .collect(Collectors.toSet());
        assertTrue(cited.containsAll(DOCUMENTS_ON_PASSENGERS), cited::toString);
    }

    @Test
    void quotesNeitherHeadingsNorReferences() {
        for (var citation : grounded("How much does the night ferry to Lamma Island cost?").citations()) {
            assertTrue(!citation.quote().startsWith("#") && !citation.quote().startsWith("["), citation::quote);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Who won the chess championship in Reykjavik?", "火星上有多少座火山？",
            "How do I renew my passport in Canada?", "量子计算机需要多低的温度？"})
    void refusesWhatTheCorpusSaysNothingOfAndShowsWhatComesNearest(String question) {
        var answer = assertInstanceOf(Answer.NotFound.class, answer(corpus, question), question);
        assertEquals(3, answer.nearest().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"When was it built?", "港", "?"})
    void refusesEverythingWhereThereIsNothing(String question, @TempDir Path home, Embeddings embeddings) {
        try (var empty = new SmallCorpus(home, embeddings)) {
            assertEquals(new Answer.NotFound(List.of()), answer(empty, question));
        }
    }

    @Test
    void refusesWhereAllThatThereIsAreHeadingsAndReferences(@TempDir Path home, Embeddings embeddings) {
        try (var bare = new SmallCorpus(home, embeddings).add("a", "/bare", "# The lighthouse was built in 1893",
                "[1] The lighthouse was built in 1893, Harbour Press.")) {
            assertInstanceOf(Answer.NotFound.class, answer(bare, "When was the lighthouse built?"));
        }
    }

    @Test
    void quotesWithinItsLimitHoweverLongAWordIs(@TempDir Path home, Embeddings embeddings) {
        try (var odd = new SmallCorpus(home, embeddings).add("a", "/odd",
                "The lighthouse was built in 1893" + "x".repeat(2_000))) {
            if (answer(odd, "When was the lighthouse built?") instanceof Answer.Grounded answer) {
                assertTrue(answer.citations().stream().allMatch(citation -> citation.quote().length() <= 600));
            }
        }
    }

    @Test
    void quotesOneStoryFromOneDocument(@TempDir Path other, Embeddings embeddings) {
        var story = List.of("The council opened the new tide gate on 3 May 2021.",
                "Engineers tested the tide gate for two weeks before the opening of the tide gate.",
                "The tide gate cost 40 million dollars and took three years.",
                "Residents welcomed the tide gate after years of flooding.").toArray(String[]::new);
        try (var twice = new SmallCorpus(other, embeddings)) {
            twice.add("news", "/a", story).add("news", "/b", story).add("news", "/c",
                    "A ferry to Lamma costs 26 dollars.");
            var question = "What did engineers and residents do about the tide gate?";
            var answer = assertInstanceOf(Answer.Grounded.class, answer(twice, question));
            assertEquals(1, answer.citations().stream().map(Citation::document).distinct().count());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            What did the new swimming pool cost? | The new swimming pool cost 40 million dollars. | The new swimming pool cost 55 million dollars to build. | true
                                            What did the new swimming pool cost? | The new swimming pool cost 40 million dollars. | The new swimming pool cost $40 million to build. | false
                                            新泳池何時啟用？ | 新泳池在107年啟用。 | 新泳池於2019年啟用，共有八條泳道。 | true
                                            新泳池何時啟用？ | 新泳池在107年啟用。 | 新泳池於2018年啟用，共有八條泳道。 | false
                                            新泳池造价多少钱？ | 新泳池造价为七亿六千万元。 | 新泳池造价8亿元，由市政府支付。 | true
                                            """)
    void saysWhereDocumentsGiveDifferentValuesAndQuotesBoth(String question, String one, String other, boolean differ,
            @TempDir Path home, Embeddings embeddings) {
        try (var two = new SmallCorpus(home, embeddings).add("a", "/one", one).add("a", "/other", other)) {
            var answer = assertInstanceOf(Answer.Grounded.class, answer(two, question));
            assertEquals(differ, answer.disagreement().isPresent());
            if (differ) {
                assertEquals(Set.of(one, other),
                        answer.citations().stream().limit(2).map(Citation::quote).collect(Collectors.toSet()));
                var value = answer.disagreement().orElseThrow();
                assertTrue(answer.citations().get(value.citation() - 1).quote().contains(value.value().text()));
            }
        }
    }

    @Test
    void takesTheValuesOfTwoThingsForNoDisagreement() {
        var answer = grounded("How many passengers did the tram company and the bus company carry?");
        assertEquals(Optional.empty(), answer.disagreement());
    }
}

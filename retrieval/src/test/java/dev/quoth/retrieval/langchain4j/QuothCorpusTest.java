package dev.quoth.retrieval.langchain4j;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;
import dev.langchain4j.rag.query.Query;
import dev.quoth.corpus.DocumentId;
import dev.quoth.retrieval.Harbour;
import dev.quoth.retrieval.SharedModels;
import dev.quoth.retrieval.example.Librarian;
import dev.quoth.retrieval.model.Embeddings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedModels.class)
class QuothCorpusTest {

    @TempDir
    static Path home;
    private static QuothCorpus corpus;

    @BeforeAll
    static void open(Embeddings embeddings) {
        SummitHome.make(home, embeddings);
        corpus = QuothCorpus.open(home);
    }

    @AfterAll
    static void close() {
        corpus.close();
    }

    private static List<Content> retrieved(RetrievalOptions options, String question) {
        return corpus.contentRetriever(options).retrieve(Query.from(question));
    }

    private static String quote(Content content) {
        return content.textSegment().metadata().getString(PassageMetadata.QUOTE);
    }

    @Test
    void retrievesThePassageWithAllThatIsKnownOfIt() {
        var content = corpus.contentRetriever().retrieve(Query.from("How much is the cable car to the summit?"))
                .getFirst();
        var metadata = new TreeMap<>(content.textSegment().metadata().toMap());
        var document = DocumentId.of("news", "/summit");
        double score = requireNonNull(content.textSegment().metadata().getDouble(PassageMetadata.SCORE));
        metadata.remove(PassageMetadata.SCORE);
        assertTrue(score > 0.5 && score <= 1, Double.toString(score));
        assertEquals(Map.of(ContentMetadata.SCORE, score, ContentMetadata.EMBEDDING_ID, document + ":0"),
                content.metadata());
        assertEquals(SummitHome.CABLE_CAR + " Dogs stay below.", content.textSegment().text());
        assertEquals("{address=/summit, author=Harbour Press, collection=news, document=" + document + ", end=80, "
                + "language=en, link=https://harbour.example/summit, passage=" + document + ":0, published=2024-05-01, "
                + "quote=" + SummitHome.CABLE_CAR + ", start=0, title=A ride to the summit}", metadata.toString());
    }

    @Test
    void retrievesAcrossLanguages() {
        assertEquals(Harbour.LIBRARY, quote(retrieved(RetrievalOptions.STANDARD, "重建市立图书馆花了多少钱？").getFirst()));
    }

    @Test
    void keepsToItsOptions() {
        var question = "How many passengers did the tram company carry in 2019?";
        var one = retrieved(RetrievalOptions.STANDARD.in("town").atMost(1), question);
        assertEquals(List.of(Harbour.TRAM_FIRST), one.stream().map(QuothCorpusTest::quote).toList());
        var elsewhere = retrieved(RetrievalOptions.STANDARD.in("city").atMost(2), question);
        assertEquals(2, elsewhere.size());
        elsewhere.forEach(content -> assertEquals("city",
                content.textSegment().metadata().getString(PassageMetadata.COLLECTION)));
        assertTrue(retrieved(RetrievalOptions.STANDARD.atLeast(0.9), question).size() < 5);
    }

    @Test
    void retrievesNothingThatDoesNotAnswerWhereOnlyAnswersAreWanted() {
        var question = "Who won the chess tournament in Reykjavik?";
        assertEquals(5, retrieved(RetrievalOptions.STANDARD, question).size());
        assertEquals(List.of(), retrieved(RetrievalOptions.STANDARD.onlyAnswers(), question));
    }

    @Test
    void refusesOptionsThatMakeNoSense() {
        assertThrows(IllegalArgumentException.class, () -> RetrievalOptions.STANDARD.atMost(0));
        assertThrows(IllegalArgumentException.class, () -> RetrievalOptions.STANDARD.atLeast(1.1));
    }

    /// Answers with what it was asked.
    private static final class Parrot implements ChatModel {
        private final List<ChatMessage> heard = new ArrayList<>();

        @Override
        public ChatResponse doChat(ChatRequest request) {
            heard.addAll(request.messages());
            return ChatResponse.builder()
                    .aiMessage(AiMessage.from(((UserMessage) request.messages().getLast()).singleText())).build();
        }
    }

    @Test
    void servesAnAssistantOfLangchain4j() {
        var answer = Librarian.ask(home, new Parrot(), "How much is the cable car to the summit?");
        assertTrue(
                answer.contains("title: A ride to the summit\npublished: 2024-05-01\nquote: " + SummitHome.CABLE_CAR),
                answer);
        assertEquals("Who won the chess tournament in Reykjavik?",
                Librarian.over(corpus, new Parrot()).answer("Who won the chess tournament in Reykjavik?"));
    }

    @Test
    void answersAsynchronouslyToo() {
        var query = Query.from("How much is the cable car to the summit?");
        assertEquals(SummitHome.CABLE_CAR, quote(corpus.contentRetriever().retrieveAsync(query).join().getFirst()));
    }

    @Test
    void saysWhereThereIsNoHome(@TempDir Path empty) {
        var missing = assertThrows(UncheckedIOException.class, () -> QuothCorpus.open(empty));
        assertEquals("java.nio.file.NoSuchFileException: " + empty.resolve("quoth.db")
                + ": there is no home; make one with 'quoth --home " + empty + " add FOLDER'", missing.getMessage());
    }

    @Test
    void saysWhereTheIndexWasNeverMade(@TempDir Path other) throws IOException {
        Files.copy(home.resolve("quoth.db"), other.resolve("quoth.db"));
        var behind = assertThrows(IllegalStateException.class, () -> QuothCorpus.open(other));
        assertEquals(other + " has no index of its documents yet; 'quoth --home " + other + " sync' makes it",
                behind.getMessage());
    }
}

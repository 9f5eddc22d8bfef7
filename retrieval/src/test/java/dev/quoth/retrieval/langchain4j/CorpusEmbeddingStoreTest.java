package dev.quoth.retrieval.langchain4j;

import static dev.langchain4j.store.embedding.filter.MetadataFilterBuilder.metadataKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.retriever.EmbeddingStoreContentRetriever;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.filter.Filter;
import dev.quoth.corpus.DocumentId;
import dev.quoth.retrieval.Harbour;
import dev.quoth.retrieval.SharedModels;
import dev.quoth.retrieval.example.Librarian;
import dev.quoth.retrieval.model.Embeddings;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedModels.class)
class CorpusEmbeddingStoreTest {

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

    @Test
    void servesTheRetrieverOfLangchain4jWithVectors() {
        var found = Librarian.byVectors(corpus).retrieve(Query.from("What does a ride up the mountain cost?"));
        assertEquals(List.of(SummitHome.CABLE_CAR + " Dogs stay below."),
                found.stream().map(content -> content.textSegment().text()).toList());
        var chinese = EmbeddingStoreContentRetriever.builder().embeddingStore(corpus.embeddingStore())
                .embeddingModel(corpus.embeddingModel()).maxResults(1).build().retrieve(Query.from("圖書館借出多少書"));
        assertEquals(Harbour.LIBRARY + "館內設有兒童閱覽室。", chinese.getFirst().textSegment().text());
    }

    private static EmbeddingSearchRequest request(String query, @Nullable Filter filter, int most) {
        return EmbeddingSearchRequest.builder().queryEmbedding(corpus.embeddingModel().embed(query).content())
                .filter(filter).maxResults(most).build();
    }

    private static List<EmbeddingMatch<TextSegment>> matches(String query, @Nullable Filter filter, int most) {
        return corpus.embeddingStore().search(request(query, filter, most)).matches();
    }

    private static List<String> addresses(Filter filter) {
        return matches("ferry", filter, 100).stream()
                .map(match -> match.embedded().metadata().getString(PassageMetadata.ADDRESS)).sorted().toList();
    }

    @Test
    void scoresMatchesByTheCosineOfTheirNearestWindow() {
        var same = matches(SummitHome.CABLE_CAR, null, 1).getFirst();
        assertEquals(1.0, same.score(), 1e-4);
        assertEquals(DocumentId.of("news", "/summit") + ":0", same.embeddingId());
        assertEquals(1.0, dot(same.embedding(), corpus.embeddingModel().embed(SummitHome.CABLE_CAR).content()), 1e-4);
        var doubled = new float[same.embedding().dimension()];
        for (int at = 0; at < doubled.length; at++) {
            doubled[at] = 2 * same.embedding().vector()[at];
        }
        var longer = EmbeddingSearchRequest.builder().queryEmbedding(Embedding.from(doubled)).minScore(0.99).build();
        assertEquals(List.of(same.embeddingId()), corpus.embeddingStore().search(longer).matches().stream()
                .map(EmbeddingMatch::embeddingId).toList());
    }

    private static double dot(Embedding one, Embedding other) {
        double dot = 0;
        for (int at = 0; at < one.dimension(); at++) {
            dot += one.vector()[at] * other.vector()[at];
        }
        return dot;
    }

    @Test
    void filtersByWhatDocumentsSayOfThemselves() {
        assertEquals(List.of("/bus", "/ferry", "/lighthouse", "/market", "/tram"),
                addresses(metadataKey(PassageMetadata.COLLECTION).isEqualTo("town")));
        assertEquals(List.of("/summit"), addresses(metadataKey(PassageMetadata.PUBLISHED).isLessThan("2024-06-01")));
        assertEquals(List.of(), addresses(metadataKey(PassageMetadata.PUBLISHED).isLessThan("2024-05-01")));
        assertEquals(List.of("/summit"), addresses(metadataKey(PassageMetadata.TITLE).containsString("summit")));
        assertEquals(List.of("/bus", "/tram"), addresses(metadataKey(PassageMetadata.ADDRESS).isIn("/bus", "/tram")));
        assertEquals(List.of("/ferry", "/lighthouse", "/market", "/summit"),
                addresses(metadataKey(PassageMetadata.LANGUAGE).isEqualTo("en")
                        .and(Filter.not(metadataKey(PassageMetadata.ADDRESS).isIn("/bus", "/tram")))));
    }

    @Test
    void refusesFiltersThatItCannotEvaluate() {
        var byTenant = metadataKey(PassageMetadata.COLLECTION).isEqualTo("town")
                .or(metadataKey("tenant").isEqualTo("a"));
        assertEquals(
                "the corpus can't be filtered by 'tenant', only by address, author, collection, document, language, "
                        + "link, published, title",
                refusal(byTenant));
        Filter own = document -> true;
        assertTrue(refusal(own).endsWith("can't be evaluated by the corpus; use those of langchain4j itself"),
                refusal(own));
    }

    private static String refusal(Filter filter) {
        return String.valueOf(
                assertThrows(UnsupportedOperationException.class, () -> matches("ferry", filter, 1)).getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 768})
    void refusesVectorsOfAnotherModel(int dimensions) {
        var request = EmbeddingSearchRequest.builder().queryEmbedding(Embedding.from(new float[dimensions])).build();
        var refused = assertThrows(IllegalArgumentException.class, () -> corpus.embeddingStore().search(request));
        assertEquals("the corpus has vectors of 384 or 512 dimensions, and the query has " + dimensions
                + "; embed it with embeddingModel()", refused.getMessage());
    }

    @Test
    void refusesAVectorWithoutDirection() {
        var request = EmbeddingSearchRequest.builder().queryEmbedding(Embedding.from(new float[384])).build();
        assertThrows(IllegalArgumentException.class, () -> corpus.embeddingStore().search(request));
    }

    @Test
    void isNotChangedThroughTheStore() {
        var store = corpus.embeddingStore();
        var embedding = Embedding.from(new float[384]);
        var segment = TextSegment.from("text");
        var refused = List.<Runnable>of(() -> store.add(embedding), () -> store.add("id", embedding),
                () -> store.add(embedding, segment), () -> store.addAll(List.of(embedding)),
                () -> store.addAll(List.of(embedding), List.of(segment)),
                () -> store.addAll(List.of("id"), List.of(embedding), List.of(segment)), () -> store.remove("id"),
                () -> store.removeAll(List.of("id")), () -> store.removeAll(metadataKey("title").isEqualTo("x")),
                store::removeAll);
        for (var change : refused) {
            var message = String.valueOf(assertThrows(UnsupportedOperationException.class, change::run).getMessage());
            assertTrue(message.startsWith("the corpus holds what its sources say and is not changed from here"),
                    message);
        }
    }

    @Test
    void searchesAsynchronouslyToo() {
        var request = request(SummitHome.CABLE_CAR, metadataKey(PassageMetadata.COLLECTION).isEqualTo("news"), 1);
        assertEquals(corpus.embeddingStore().search(request).matches(),
                corpus.embeddingStore().searchAsync(request).join().matches());
    }
}

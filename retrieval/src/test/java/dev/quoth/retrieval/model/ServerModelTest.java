package dev.quoth.retrieval.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quoth.config.EmbeddingSettings;
import dev.quoth.config.EmbeddingSettings.Pooling;
import dev.quoth.config.EmbeddingSettings.Protocol;
import dev.quoth.config.Secret;
import dev.quoth.corpus.Loopback;
import dev.quoth.corpus.Loopback.Answer;
import dev.quoth.corpus.ingest.EmbedderUnavailableException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServerModelTest {
    private static final VectorSpace SPACE = new VectorSpace("all", 3, 0.5, 0.1);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Loopback server = new Loopback();
    private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void stop() {
        server.close();
    }

    private static String path(Protocol protocol) {
        return switch (protocol) {
            case OPENAI -> "/v1/embeddings";
            case OLLAMA -> "/api/embed";
        };
    }

    private Embeddings embeddings(Protocol protocol) {
        var base = protocol == Protocol.OPENAI ? server.at("/v1") : server.at("");
        var settings = new EmbeddingSettings(0, null, Pooling.AUTO, 512, URI.create(base), protocol,
                new Secret("s3cr3t"), "m1", "q:", "");
        var questions = new Patience(Duration.ofMillis(700), 1, Duration.ZERO, pauses::add);
        var passages = new Patience(Duration.ofSeconds(20), 3, Duration.ofSeconds(30), pauses::add);
        return new ModelEmbeddings("m1", settings, ServerModels.of(settings, 2, questions, passages),
                Optional.of(SPACE));
    }

    /// Gives a vector of `dimensions` for each text of the last request: the text's length, then ones.
    private Answer vectors(Protocol protocol, int dimensions) {
        return exchange -> {
            var vectors = new ArrayList<String>();
            for (var text : JSON.readTree(server.requests().getLast().body()).path("input")) {
                vectors.add("[" + text.asText().length() + ", 1".repeat(dimensions - 1) + "]");
            }
            Loopback.content("application/json", body(protocol, vectors).getBytes(StandardCharsets.UTF_8))
                    .give(exchange);
        };
    }

    private static String body(Protocol protocol, List<String> vectors) {
        if (protocol == Protocol.OLLAMA) {
            return "{\"model\": \"m1\", \"embeddings\": " + vectors + "}";
        }
        var data = new ArrayList<String>();
        for (var vector : vectors) {
            data.add("{\"object\": \"embedding\", \"index\": " + data.size() + ", \"embedding\": " + vector + "}");
        }
        return "{\"object\": \"list\", \"model\": \"m1\", \"data\": " + data
                + ", \"usage\": {\"prompt_tokens\": 1, \"total_tokens\": 1}}";
    }

    private static Answer json(String text) {
        return Loopback.content("application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static float[] vector(int length) {
        return VectorSpace.normalised(new float[]{length, 1, 1});
    }

    private static String reason(Embeddings embeddings) {
        return String.valueOf(assertThrows(EmbedderUnavailableException.class, () -> embeddings.embed(List.of("one")))
                .getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void embedsQuestionsAndPassages(Protocol protocol) throws IOException {
        server.on(path(protocol), vectors(protocol, 3));
        try (var embeddings = embeddings(protocol)) {
            assertArrayEquals(vector(8), embeddings.embed("ferry", SPACE));
            var passages = embeddings.embed(List.of("one", "three"));
            assertArrayEquals(vector(3), passages.get(0));
            assertArrayEquals(vector(5), passages.get(1));
        }
        var request = JSON.readTree(server.requests().getFirst().body());
        assertEquals("m1", request.path("model").asText());
        assertEquals("q: ferry", request.path("input").path(0).asText());
        assertEquals("Bearer s3cr3t", server.requests().getFirst().headers().get("authorization"));
    }

    @ParameterizedTest
    @EnumSource
    void measuresItsSpaceWhenItIsFirstAsked(Protocol protocol) {
        server.on(path(protocol), vectors(protocol, 5));
        var settings = ModelFiles.server(protocol == Protocol.OPENAI ? server.at("/v1") : server.at(""), protocol);
        try (var embeddings = new Models(settings, 2).open(Optional.empty())) {
            assertEquals(0, server.requests().size());
            assertEquals("m1@" + settings.server() + " ", embeddings.name());
            assertEquals(5, embeddings.spaces().english().dimensions());
            assertEquals(2, server.requests().size());
            try (var again = new Models(settings, 2).open(Optional.of(embeddings.card()))) {
                assertEquals(embeddings.spaces(), again.spaces());
                assertEquals(2, server.requests().size());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksAgainAsTheServerSays(Protocol protocol) {
        server.on(path(protocol), Loopback.status(429, "Retry-After", "7"), Loopback.status(503),
                vectors(protocol, 3));
        try (var embeddings = embeddings(protocol)) {
            assertArrayEquals(vector(3), embeddings.embed(List.of("one")).getFirst());
        }
        assertEquals(List.of(Duration.ofSeconds(7), Duration.ofSeconds(2)), pauses);
    }

    @ParameterizedTest
    @EnumSource
    void makesNobodyWhoAsksAQuestionWait(Protocol protocol) {
        server.on(path(protocol), Loopback.status(500), vectors(protocol, 3));
        try (var embeddings = embeddings(protocol)) {
            assertEquals("the embedding server " + base(protocol) + " answers 500: ",
                    assertThrows(EmbedderUnavailableException.class, () -> embeddings.embed("ferry", SPACE))
                            .getMessage());
        }
        assertEquals(List.of(), pauses);
    }

    private String base(Protocol protocol) {
        return protocol == Protocol.OPENAI ? server.at("/v1") : server.at("");
    }

    @ParameterizedTest
    @EnumSource
    void saysWhyAServerGivesNothing(Protocol protocol) {
        var server = "the embedding server " + base(protocol) + " ";
        var path = path(protocol);
        this.server.on(path, Loopback.status(401));
        assertEquals(server + "refuses the key (401); set embedding.key", failed(protocol));
        this.server.on(path, Loopback.status(429, "Retry-After", "3600"));
        assertEquals(server + "is asked too often (429)", failed(protocol));
        this.server.on(path, Loopback.status(404));
        assertEquals(server + "does not know the address or the model (404: ); look at embedding.server, "
                + "embedding.protocol and embedding.model", failed(protocol));
        this.server.on(path, json("{\"oops\""));
        assertEquals(server + "gave an answer that makes no sense; look at embedding.protocol", failed(protocol));
        this.server.on(path, json(body(protocol, List.of("[1, 2, 3]", "[1, 2, 3]"))));
        assertEquals(server + "gave 2 vectors for 1 texts", failed(protocol));
        this.server.on(path, json(body(protocol, List.of("[]"))));
        assertEquals(server + "gave 1 vectors for 1 texts", failed(protocol));
        this.server.on(path, Loopback.endlessStream());
        assertEquals(server + "can't be reached: its answer is longer than 64 MB", failed(protocol));
    }

    private String failed(Protocol protocol) {
        try (var embeddings = embeddings(protocol)) {
            return reason(embeddings);
        }
    }

    @ParameterizedTest
    @EnumSource
    void waitsNoLongerThanItMay(Protocol protocol) {
        server.on(path(protocol), Loopback.silence(Duration.ofSeconds(5)));
        try (var embeddings = embeddings(protocol)) {
            long start = System.nanoTime();
            assertThrows(EmbedderUnavailableException.class, () -> embeddings.embed("ferry", SPACE));
            assertThrows(EmbedderUnavailableException.class, () -> embeddings.embed("ferry", SPACE));
            long millis = (System.nanoTime() - start) / 1_000_000;
            assertTrue(millis < 2_500, () -> "took " + millis + " ms");
            assertEquals(1, server.requests().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysThatNobodyListens(Protocol protocol) {
        try (var embeddings = embeddings(protocol)) {
            server.close();
            assertEquals("the embedding server " + base(protocol) + " can't be reached: nobody listens there",
                    reason(embeddings));
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesAModelThatChangedUnderItsName(Protocol protocol) {
        server.on(path(protocol), vectors(protocol, 4));
        try (var embeddings = embeddings(protocol)) {
            assertEquals(
                    "the model m1 gives vectors of 4 dimensions now and gave 3 before; it is another model under the "
                            + "same name, so give it another name in embedding.model and run 'quoth sync'",
                    assertThrows(UnusableModelException.class, () -> embeddings.embed(List.of("one"))).getMessage());
        }
    }

    @Test
    void keepsTheKeyOutOfItsCard() {
        try (var embeddings = embeddings(Protocol.OPENAI)) {
            assertTrue(!embeddings.card().contains("s3cr3t"), embeddings::card);
        }
    }
}

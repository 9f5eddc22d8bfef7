package dev.quoth.bot.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.bot.http.Endpoint.Answer;
import dev.quoth.bot.http.Vitals.Figure;
import dev.quoth.config.HttpSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpServerTest {

    private static final HttpSettings ANY_PORT = new HttpSettings("127.0.0.1", 0);

    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private final HttpServer server = HttpServer.start(ANY_PORT,
            Map.of("/echo", request -> new Answer(200, new String(request.body(), StandardCharsets.UTF_8)
                    + request.header("x-more").orElse("")), "/broken", request -> {
                        throw new IllegalStateException("a secret");
                    }),
            new Vitals(() -> troubles, () -> List.of(new Figure("quoth_answers_total", "Answers given.", 3),
                    new Figure("quoth_waiting", "Questions that wait.", 0.5))));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void saysThatItLivesAndWhetherItCanWork() throws IOException, InterruptedException {
        assertEquals("200 alive\n", get("/health"));
        assertEquals("200 ready\n", get("/ready"));
        troubles.add("Telegram can't be reached");
        assertEquals("503 Telegram can't be reached\n", get("/ready"));
        assertEquals("200 alive\n", get("/health"));
    }

    @Test
    void saysWhatItCounts() throws IOException, InterruptedException {
        assertEquals("""
                     200 # HELP quoth_answers_total Answers given.
                     # TYPE quoth_answers_total counter
                     quoth_answers_total 3
                     # HELP quoth_waiting Questions that wait.
                     # TYPE quoth_waiting gauge
                     quoth_waiting 0.5
                     """, get("/metrics"));
    }

    @Test
    void handsOnWhatIsPosted() throws IOException, InterruptedException {
        assertEquals("200 誰?!", say(post("/echo", BodyPublishers.ofString("誰?"))));
    }

    @Test
    void takesNoBodyThatIsTooLong() throws IOException, InterruptedException {
        byte[] large = new byte[HttpServer.MOST_BYTES + 1];

        assertEquals(413, post("/echo", BodyPublishers.ofByteArray(large)).statusCode());
        assertEquals(413, post("/echo", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .statusCode());
    }

    @Test
    void keepsToItselfWhatWentWrong() throws IOException, InterruptedException {
        var answer = post("/broken", BodyPublishers.ofString("x"));

        assertEquals(500, answer.statusCode());
        assertEquals("", answer.body());
    }

    @Test
    void knowsNoOtherAddress() throws IOException, InterruptedException {
        assertTrue(get("/").startsWith("404"));
    }

    @Test
    void saysWhatToDoWhereThePortIsTaken() {
        var refusal = assertThrows(HttpServerException.class, () -> HttpServer
                .start(new HttpSettings("127.0.0.1", server.port()), Map.of(), new Vitals(List::of, List::of)));

        var message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains("127.0.0.1:" + server.port()) && message.contains("http.port"), message);
    }

    private String get(String path) throws IOException, InterruptedException {
        return say(send(HttpRequest.newBuilder(at(path)).build()));
    }

    private HttpResponse<String> post(String path, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)).header("X-More", "!").POST(body).build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static String say(HttpResponse<String> response) {
        return response.statusCode() + " " + response.body();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }
}

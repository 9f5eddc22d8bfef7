package dev.quoth.bot.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quoth.bot.http.HttpServer;
import dev.quoth.bot.http.Vitals;
import dev.quoth.config.HttpSettings;
import dev.quoth.config.SlackSettings.Mode;
import dev.quoth.corpus.SettableClock;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackDoorTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_795_000_000);

    private final Kept kept = new Kept();
    private final SettableClock clock = new SettableClock(NOW);
    private final SlackServer slack = new SlackServer();
    private final SlackBot bot = SlackBot.open(SlackKit.settings(slack, Mode.HTTP), SlackKit.COMMANDS, SlackKit.HOME,
            clock);
    private final HttpServer server = HttpServer.start(new HttpSettings("127.0.0.1", 0),
            Map.of(SlackBot.EVENTS_PATH, bot.events(kept).orElseThrow()), new Vitals(List::of, List::of));
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.close();
        server.close();
        bot.close();
        slack.close();
    }

    private static String signature(String secret, String timestamp, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "v0=" + HexFormat.of()
                    .formatHex(mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param further names and values of further headers
    private HttpResponse<String> post(String body, String timestamp, String signature, String... further)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + SlackBot.EVENTS_PATH))
                .header("X-Slack-Request-Timestamp", timestamp).header("X-Slack-Signature", signature)
                .header("Content-Type", body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return client.send((further.length == 0 ? request : request.headers(further)).build(),
                BodyHandlers.ofString());
    }

    private int signed(String body, String... further) throws IOException, InterruptedException {
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        return post(body, timestamp, signature(SlackKit.SIGNING.value(), timestamp, body), further).statusCode();
    }

    private static String form(ObjectNode told) {
        return told.properties().stream().map(field -> field.getKey() + "="
                + URLEncoder.encode(field.getValue().asText(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private List<String> stored() {
        return kept.all().stream().map(arrival -> arrival.id().value()).toList();
    }

    @Test
    void storesWhatSlackSigned() throws IOException, InterruptedException {
        var mention = Told.mention("When does it open?");

        assertEquals(200, signed(mention.toString()));

        assertEquals(List.of(mention.path("event_id").asText()), stored());
        assertEquals("T0001/C1", kept.all().getFirst().chat().value());
    }

    @Test
    void readsTheFormsOfCommandsAndButtons() throws IOException, InterruptedException {
        var command = Told.slash("/ask", "何時開門？ 100% & more", slack.responseUrl());
        var press = Told.press("u:k3v9x2", slack.responseUrl());

        assertEquals(200, signed(form(command)));
        assertEquals(200, signed("payload=" + URLEncoder.encode(press.toString(), StandardCharsets.UTF_8)));

        assertEquals(List.of(command.path("trigger_id").asText(), press.path("trigger_id").asText()), stored());
        assertTrue(kept.all().getFirst().payload().contains("何時開門？ 100% & more"));
    }

    @Test
    void takesAMentionWithSeveralFilesForOneQuestion() throws IOException, InterruptedException {
        var mention = Told.mention("When does it open?");
        var files = ((ObjectNode) mention.path("event")).putArray("files");
        files.addObject().put("name", "a.png");
        files.addObject().put("name", "b.png");

        assertEquals(200, signed(mention.toString()));

        assertEquals(List.of(mention.path("event_id").asText()), stored());
    }

    @Test
    void shakesHands() throws IOException, InterruptedException {
        var body = "{\"type\":\"url_verification\",\"challenge\":\"3eZbrw1\",\"token\":\"t\"}";
        var timestamp = Long.toString(NOW.getEpochSecond());

        var response = post(body, timestamp, signature(SlackKit.SIGNING.value(), timestamp, body));

        assertEquals("3eZbrw1", response.body());
    }

    @Test
    void turnsAwayWhatSlackDidNotSign() throws IOException, InterruptedException {
        var body = Told.mention("Hi").toString();
        var timestamp = Long.toString(NOW.getEpochSecond());

        assertEquals(401, post(body, timestamp, signature("wrong", timestamp, body)).statusCode());
        assertEquals(401, post(body, timestamp, "").statusCode());
        assertEquals(401, post(body, "", signature(SlackKit.SIGNING.value(), "", body)).statusCode());
        assertEquals(401,
                post(body + " ", timestamp, signature(SlackKit.SIGNING.value(), timestamp, body)).statusCode());
        assertEquals(List.of(), stored());
    }

    @Test
    void turnsAwayWhatIsOldOrFromTheFuture() throws IOException, InterruptedException {
        for (long seconds : List.of(-301L, 301L)) {
            var body = Told.mention("Hi").toString();
            var timestamp = Long.toString(NOW.getEpochSecond() + seconds);

            assertEquals(401, post(body, timestamp, signature(SlackKit.SIGNING.value(), timestamp, body)).statusCode());
        }
        assertEquals(List.of(), stored());
    }

    @Test
    void turnsAwayWhatSomebodySendsAgain() throws IOException, InterruptedException {
        var mention = Told.mention("Hi").toString();

        assertEquals(200, signed(mention));
        assertEquals(401, signed(mention));
    }

    @Test
    void acknowledgesWhatSlackTellsAgainInTheSameSecond() throws IOException, InterruptedException {
        var mention = Told.mention("Hi").toString();

        assertEquals(200, signed(mention));
        assertEquals(200, signed(mention, "X-Slack-Retry-Num", "1"));

        assertEquals(1, stored().size());
    }

    @Test
    void takesForOneWhatSlackTellsAgain() throws IOException, InterruptedException {
        var mention = Told.mention("Hi").toString();

        assertEquals(200, signed(mention));
        clock.pass(Duration.ofMinutes(1));
        assertEquals(200, signed(mention));

        assertEquals(1, stored().size());
    }

    @Test
    void letsSlackTellAgainWhatCantBeStored() throws IOException, InterruptedException {
        kept.breakDown(true);

        assertEquals(503, signed(Told.mention("Hi").toString()));
    }

    @Test
    void survivesWhatIsNoEventAlthoughItIsSigned() throws IOException, InterruptedException {
        for (var body : List.of("", "{", "{}", "[]", "x=1", "payload=%7B", "{\"type\":\"event_callback\"}")) {
            assertTrue(List.of(200, 400, 503).contains(signed(body)), body);
            clock.pass(Duration.ofSeconds(1));
        }
        assertEquals(List.of(), stored());
    }
}

package dev.quoth.bot.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quoth.bot.slack.HomeContent.Home;
import dev.quoth.bot.slack.HomeContent.Recent;
import dev.quoth.config.SlackSettings.Mode;
import dev.quoth.corpus.Language;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssistantTest {

    private static final HomeContent HOME = (sender, venue) -> sender.isGuest()
            ? new Home(Language.EN, false, List.of(), List.of(), List.of(), List.of())
            : new Home(Language.EN, true, List.of("When does the <hall> open?", "Who built it?"),
                    List.of("press: 12 documents"),
                    List.of("press, daily at 08:30"),
                    List.of(new Recent("When?", Optional.of(URI.create("https://example.slack.com/archives/C1/p1")))));

    private final SlackServer server = new SlackServer();
    private final Kept kept = new Kept();
    private final SlackBot bot = SlackBot.open(SlackKit.settings(server, Mode.SOCKET), SlackKit.COMMANDS,
            SlackKit.home(HOME),
            InstantSource.fixed(Instant.ofEpochSecond(1_795_000_000)));
    private SocketServer sockets;

    @BeforeEach
    void connect() throws InterruptedException {
        sockets = new SocketServer();
        server.openSocketsAt(sockets.url());
        bot.start(kept);
    }

    @AfterEach
    void close() throws InterruptedException {
        bot.close();
        sockets.close();
        server.close();
        assertEquals(List.of(), server.violations());
    }

    private void tell(ObjectNode event) throws InterruptedException {
        sockets.acknowledged(sockets.send("events_api", Told.event(event)));
    }

    private ObjectNode asked(String method) throws InterruptedException {
        for (int tried = 0; tried < 250 && server.calls(method).isEmpty(); tried++) {
            Thread.sleep(20);
        }
        return server.calls(method).getFirst().parameters();
    }

    @Test
    void showsAppHomeToOneWhoOpensIt() throws InterruptedException {
        tell(Json.typed("app_home_opened").put("user", "U1").put("channel", "D1").put("tab", "home"));

        var shown = asked("views.publish");

        assertEquals("U1", shown.path("user_id").asText());
        assertTrue(shown.path("view").toString().contains("When does the <hall> open?"));
        assertEquals(List.of(), kept.all());
    }

    @Test
    void tellsAStrangerInAppHomeHowToBeLetIn() throws InterruptedException {
        server.members().add(SlackServer.TEAM, "U3", "Guest", user -> user.put("is_restricted", true));
        tell(Json.typed("app_home_opened").put("user", "U3").put("channel", "D3").put("tab", "home"));

        var shown = asked("views.publish").path("view").toString();

        assertTrue(shown.contains("slack:T0001/U3") && !shown.contains("hall"), shown);
    }

    @Test
    void suggestsQuestionsInANewThread() throws InterruptedException {
        var event = Json.typed("assistant_thread_started");
        event.putObject("assistant_thread").put("user_id", "U1").put("channel_id", "D1").put("thread_ts", "1.1")
                .putObject("context");
        tell(event);

        assertEquals(
                """
                {"prompts":[{"title":"When does the <hall> open?","message":"When does the <hall> open?"},{"title":"Who built it?","message":"Who built it?"}],"channel_id":"D1","thread_ts":"1.1"}""",
                asked("assistant.threads.setSuggestedPrompts").toString());
    }

    @Test
    void showsInAThreadThatItThinksAndNamesTheThreadOnce() throws InterruptedException {
        var question = Told.direct("When does it open?");
        ((ObjectNode) question.path("event")).put("thread_ts", "1.1");
        var event = bot.adapter().read(new Received(Received.Kind.EVENT, Instant.EPOCH, question).text()).orElseThrow();

        bot.adapter().showLife(event);
        assertEquals("When does it open?", asked("assistant.threads.setTitle").path("title").asText());
        bot.adapter().showLife(event);
        for (int tried = 0; tried < 250 && server.calls("assistant.threads.setStatus").size() < 2; tried++) {
            Thread.sleep(20);
        }

        assertEquals(2, server.calls("assistant.threads.setStatus").size());
        assertEquals(1, server.calls("assistant.threads.setTitle").size());
    }

    @Test
    void saysThatItWasTakenOutOfAWorkspace() throws InterruptedException {
        for (int tried = 0; tried < 250
                && (server.calls("users.list").size() < 2 || !bot.troubles().isEmpty()); tried++) {
            Thread.sleep(20);
        }
        Thread.sleep(100);

        tell(Json.typed("app_uninstalled"));

        assertEquals(List.of(
                "Slack takes slack.bot-token no more in the workspace T0001 (the app was uninstalled or its token taken back): install the app there again and set the new token"),
                bot.troubles());
    }
}

package dev.quoth.bot.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.config.SlackSettings.Mode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackCheckTest {

    private final SlackServer server = new SlackServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void saysThatAllIsWell() throws InterruptedException {
        assertEquals(new SlackCheck(
                List.of("the bot is @quoth in the workspace Team T0001 (T0001)", "Socket Mode is on"), List.of()),
                SlackCheck.run(SlackKit.settings(server, Mode.SOCKET)));
    }

    @Test
    void namesAMissingScopeAndWhatItCosts() throws InterruptedException {
        server.grant(
                "chat:write,commands,app_mentions:read,im:history,users:read,channels:read,groups:read,assistant:write");

        assertEquals(new SlackCheck(List.of("the bot is @quoth in the workspace Team T0001 (T0001)",
                "the scope channels:history is missing: an answer in a public channel may come twice where the connection broke while it was sent",
                "the scope groups:history is missing: the same in private channels",
                "events come to /slack/events of our own HTTP server"),
                List.of("the scope files:read is missing: files that operators send can't be added; add it under OAuth & Permissions and install the app again")),
                SlackCheck.run(SlackKit.settings(server, Mode.HTTP)));
    }

    @Test
    void saysWhichTokenIsNone() throws InterruptedException {
        server.revoke(SlackServer.TOKEN);
        server.fail("apps.connections.open", new SlackServer.Fault.Said("not_allowed_token_type"));

        assertEquals(List.of(
                "Slack does not take slack.bot-token (invalid_auth): set the Bot User OAuth Token, which begins with xoxb-, from OAuth & Permissions",
                "Slack opens no web socket (not_allowed_token_type): turn Socket Mode on, and set slack.app-token to an app-level token, which begins with xapp-, with the scope connections:write"),
                SlackCheck.run(SlackKit.settings(server, Mode.SOCKET)).faults());
    }
}

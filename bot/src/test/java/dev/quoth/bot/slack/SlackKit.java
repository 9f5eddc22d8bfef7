package dev.quoth.bot.slack;

import dev.quoth.config.Secret;
import dev.quoth.config.SlackSettings;
import dev.quoth.config.SlackSettings.Mode;
import dev.quoth.corpus.Language;
import java.util.List;
import java.util.Set;

/// What tests of Slack share.
final class SlackKit {

    static final Set<String> COMMANDS = Set.of("start", "help", "ask", "more", "source", "sources", "collections",
            "digest",
            "language", "forget", "status");
    static final SlackBot.Conversation HOME = home((sender, venue) -> HomeContent.Home.plain(Language.EN));
    static final Secret SIGNING = new Secret("8f742231b10e8888abcd99yyyzzz85a5");

    private SlackKit() {}

    /// Returns a conversation that shows `home` and does not care where answers stand.
    static SlackBot.Conversation home(HomeContent home) {
        return new SlackBot.Conversation(home, (answer, message) -> {
        });
    }

    static SlackSettings settings(SlackServer server, Mode mode) {
        return new SlackSettings(new Secret(SlackServer.TOKEN), List.of(), new Secret(SlackServer.APP_TOKEN), SIGNING,
                server.apiUrl(), mode, false);
    }
}

package dev.quoth.config;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How the bot reaches Slack.
///
/// @param botToken      `slack.bot-token` (`xoxb-…`); null, the default, leaves Slack off
/// @param moreBotTokens `slack.more-bot-tokens`, those of further workspaces that the same app is installed in; none by
///                      default
/// @param appToken      `slack.app-token` (`xapp-…`); null by default, never where Slack is on in socket mode
/// @param signingSecret `slack.signing-secret`; null by default, never in HTTP mode
/// @param apiUrl        `slack.api-url`, the Web API's server; default `https://slack.com/api/`
/// @param mode          `slack.mode`, how events arrive; default socket
/// @param publicAnswers `slack.public-answers`; true shows the answer to a slash command to all in the channel; default
///                      false
public record SlackSettings(@Nullable Secret botToken, List<Secret> moreBotTokens, @Nullable Secret appToken,
        @Nullable Secret signingSecret, URI apiUrl, Mode mode, boolean publicAnswers) {

    public SlackSettings {
        moreBotTokens = List.copyOf(moreBotTokens);
    }

    public enum Mode {
        /// We open a web socket to Slack.
        SOCKET,
        /// Slack calls us, at `/slack/events`.
        HTTP
    }

    static SlackSettings from(Values values) {
        var settings = new SlackSettings(values.secret("slack.bot-token", Secret::new),
                values.secrets("slack.more-bot-tokens", Secret::new),
                values.secret("slack.app-token", Secret::new), values.secret("slack.signing-secret", Secret::new),
                values.one("slack.api-url", URI.create("https://slack.com/api/"), Forms::address),
                values.one("slack.mode", Mode.SOCKET, Forms.word(Mode.values())),
                values.one("slack.public-answers", false, Forms::truth));
        if (settings.mode == Mode.HTTP) {
            values.require("slack.signing-secret", "slack.mode", "http");
        } else if (settings.botToken != null) {
            values.require("slack.app-token", "slack.bot-token", "set and slack.mode is socket");
        }
        if (!settings.moreBotTokens.isEmpty()) {
            values.require("slack.bot-token", "slack.more-bot-tokens", "set");
        }
        return settings;
    }

    /// Returns the tokens of all workspaces; empty where Slack is off.
    public List<Secret> tokens() {
        return botToken == null
                ? List.of()
                : Stream.concat(Stream.of(botToken), moreBotTokens.stream()).distinct().toList();
    }
}

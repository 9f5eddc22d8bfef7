package dev.quoth.config;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// How the bot reaches Slack.
///
/// @param botToken      `slack.bot-token` (`xoxb-…`); null, the default, leaves Slack off
/// @param appToken      `slack.app-token` (`xapp-…`); null by default, never where Slack is on in socket mode
/// @param signingSecret `slack.signing-secret`; null by default, never in HTTP mode
/// @param apiUrl        `slack.api-url`, the Web API's server; default `https://slack.com/api/`
/// @param mode          `slack.mode`, how events arrive; default socket
public record SlackSettings(@Nullable Secret botToken, @Nullable Secret appToken, @Nullable Secret signingSecret,
        URI apiUrl, Mode mode) {

    public enum Mode {
        /// We open a web socket to Slack.
        SOCKET,
        /// Slack calls us, at `/slack/events`.
        HTTP
    }

    static SlackSettings from(Values values) {
        var settings = new SlackSettings(values.secret("slack.bot-token", Secret::new),
                values.secret("slack.app-token", Secret::new), values.secret("slack.signing-secret", Secret::new),
                values.one("slack.api-url", URI.create("https://slack.com/api/"), Forms::address),
                values.one("slack.mode", Mode.SOCKET, Forms.word(Mode.values())));
        if (settings.mode == Mode.HTTP) {
            values.require("slack.signing-secret", "slack.mode", "http");
        } else if (settings.botToken != null) {
            values.require("slack.app-token", "slack.bot-token", "set and slack.mode is socket");
        }
        return settings;
    }
}

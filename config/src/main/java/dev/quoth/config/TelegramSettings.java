package dev.quoth.config;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// How the bot reaches Telegram.
///
/// @param token         `telegram.token`, the bot's token from @BotFather; null, the default, leaves Telegram off
/// @param apiUrl        `telegram.api-url`, the Bot API's server; default `https://api.telegram.org`
/// @param mode          `telegram.mode`, how updates arrive; default polling
/// @param webhookSecret `telegram.webhook-secret`, what Telegram must send along; null by default, never in webhook mode
/// @param webhookUrl    `telegram.webhook-url`, the address that Telegram is told to call in webhook mode; null, the default,
///                      leaves it as it was set elsewhere
public record TelegramSettings(@Nullable Secret token, URI apiUrl, Mode mode, @Nullable Secret webhookSecret,
        @Nullable URI webhookUrl) {

    public enum Mode {
        /// We ask Telegram.
        POLLING,
        /// Telegram calls us, at `/telegram/webhook`.
        WEBHOOK
    }

    static TelegramSettings from(Values values) {
        var settings = new TelegramSettings(values.secret("telegram.token", Secret::new),
                values.one("telegram.api-url", URI.create("https://api.telegram.org"), Forms::address),
                values.one("telegram.mode", Mode.POLLING, Forms.word(Mode.values())),
                values.secret("telegram.webhook-secret", TelegramSettings::webhookSecret),
                values.maybe("telegram.webhook-url", Forms::address));
        if (settings.mode == Mode.WEBHOOK) {
            values.require("telegram.webhook-secret", "telegram.mode", "webhook");
        }
        return settings;
    }

    private static Secret webhookSecret(String text) {
        if (!text.matches("[A-Za-z0-9_-]{1,256}")) {
            throw new IllegalArgumentException("must be 1 to 256 letters, digits, _ or -");
        }
        return new Secret(text);
    }
}

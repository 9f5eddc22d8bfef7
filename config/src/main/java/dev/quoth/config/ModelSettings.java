package dev.quoth.config;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Which language model may word answers. None is needed.
///
/// @param provider `model.provider`; default none
/// @param baseUrl  `model.base-url`; null, the default, means the provider's own server
/// @param key      `model.key`; null by default, never for Anthropic
/// @param name     `model.name`, as the provider calls it; null by default, never where there is a provider
/// @param timeout  `model.timeout`, the longest that one answer may take; default 30 seconds
public record ModelSettings(Provider provider, @Nullable URI baseUrl, @Nullable Secret key, @Nullable String name,
        Duration timeout) {

    public enum Provider {
        NONE,
        /// Any server that speaks OpenAI's protocol.
        OPENAI, OLLAMA, ANTHROPIC
    }

    static ModelSettings from(Values values) {
        var settings = new ModelSettings(values.one("model.provider", Provider.NONE, Forms.word(Provider.values())),
                values.maybe("model.base-url", Forms::address), values.secret("model.key", Secret::new),
                values.maybe("model.name", Forms::line),
                values.one("model.timeout", Duration.ofSeconds(30), Forms::duration));
        if (settings.provider != Provider.NONE) {
            values.require("model.name", "model.provider", "set");
        }
        if (settings.provider == Provider.ANTHROPIC) {
            values.require("model.key", "model.provider", "anthropic");
        }
        return settings;
    }
}

package dev.quoth.config;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A language model on a server.
///
/// @param group      where its settings stand: `model`, `model.second` or `model.third`
/// @param provider   `provider`
/// @param baseUrl    `base-url`; null, the default, means the provider's own server, and for Ollama this machine
/// @param key        `key`; null by default, never for Anthropic
/// @param name       `name`, as the provider calls it
/// @param apiVersion `api-version`, for Azure's addresses with `/deployments/`; null, the default, means that the server
///                   knows none. The key then goes as `api-key`
/// @param priceIn    `price-in`, what a million tokens cost that are read; default 0
/// @param priceOut   `price-out`, what a million tokens cost that are written; default 0
public record ModelServer(String group, Provider provider, @Nullable URI baseUrl, @Nullable Secret key, String name,
        @Nullable String apiVersion, BigDecimal priceIn, BigDecimal priceOut) {

    public enum Provider {
        /// Any server that speaks OpenAI's protocol.
        OPENAI, OLLAMA, ANTHROPIC
    }

    private static final String NONE = "none";

    /// Returns the model that is set in `group`; empty where none is, or not its name.
    static Optional<ModelServer> from(Values values, String group) {
        var provider = values.one(group + ".provider", Optional.<Provider>empty(), ModelServer::provider);
        var baseUrl = values.maybe(group + ".base-url", Forms::address);
        var key = values.secret(group + ".key", Secret::new);
        var name = values.maybe(group + ".name", Forms::line);
        var version = values.maybe(group + ".api-version", Forms::version);
        var priceIn = values.one(group + ".price-in", BigDecimal.ZERO, Forms::amount);
        var priceOut = values.one(group + ".price-out", BigDecimal.ZERO, Forms::amount);
        if (provider.isEmpty()) {
            return Optional.empty();
        }
        values.require(group + ".name", group + ".provider", "set");
        if (provider.get() == Provider.ANTHROPIC) {
            values.require(group + ".key", group + ".provider", "anthropic");
        }
        return name == null
                ? Optional.empty()
                : Optional.of(new ModelServer(group, provider.get(), baseUrl, key, name, version, priceIn, priceOut));
    }

    /// Ollama's models cost nothing.
    void requirePrices(Values values, String cause) {
        if (provider != Provider.OLLAMA) {
            values.require(group + ".price-in", cause, "set");
            values.require(group + ".price-out", cause, "set");
        }
    }

    private static Optional<Provider> provider(String text) {
        if (text.equals(NONE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Forms.word(Provider.values()).apply(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    String.valueOf(e.getMessage()).replace("must be ", "must be " + NONE + " or "), e);
        }
    }

    /// Returns how operators know it, such as `gpt-5-mini (openai)`.
    public String title() {
        return name + " (" + provider.name().toLowerCase(Locale.ROOT) + ")";
    }
}

package dev.quoth.config;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// Which language models may word answers, and at what cost. None is needed.
///
/// @param servers       `model.*`, `model.second.*` and `model.third.*`, in order of preference; none by default
/// @param timeout       `model.timeout`, the longest that one answer may take, whichever models are tried; default 30
///                      seconds
/// @param chatPerDay    what one chat may spend in 24 hours: `model.chat-tokens-per-day`, default 1,000,000, and
///                      `model.chat-money-per-day`, default without a limit
/// @param allPerDay     what all may spend together in 24 hours: `model.tokens-per-day`, default 10,000,000, and
///                      `model.money-per-day`, default without a limit
public record ModelSettings(List<ModelServer> servers, Duration timeout, ModelBudget chatPerDay,
        ModelBudget allPerDay) {

    private static final int CHAT_TOKENS = 1_000_000;
    private static final int ALL_TOKENS = 10_000_000;

    public ModelSettings {
        servers = List.copyOf(servers);
    }

    static ModelSettings from(Values values) {
        var first = ModelServer.from(values, "model");
        var others = Stream.of("model.second", "model.third").map(group -> ModelServer.from(values, group)).toList();
        for (var other : others) {
            other.ifPresent(server -> values.require("model.provider", server.group() + ".provider", "set"));
        }
        var settings = new ModelSettings(Stream.concat(first.stream(), others.stream().flatMap(other -> other.stream()))
                .toList(), values.one("model.timeout", Duration.ofSeconds(30), Forms::duration),
                ModelBudget.from(values, "model.chat-", CHAT_TOKENS), ModelBudget.from(values, "model.", ALL_TOKENS));
        if (settings.chatPerDay.money() != null) {
            settings.servers.forEach(server -> server.requirePrices(values, "model.chat-money-per-day"));
        } else if (settings.allPerDay.money() != null) {
            settings.servers.forEach(server -> server.requirePrices(values, "model.money-per-day"));
        }
        return settings;
    }
}

package dev.quoth.bot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/// An update as we store it: beside what Telegram said stands what it takes to read it, so that it reads the same after a
/// restart without a network, or when the bot was renamed since.
///
/// @param bot whom it was sent to
/// @param at  when it came, for updates that don't say when they happened
record Received(Bot bot, Instant at, JsonNode update) {

    /// Returns what [#text()] wrote as `text`. Throws JsonProcessingException for any other text.
    static Received parse(String text) throws JsonProcessingException {
        var json = Json.mapper().readTree(text);
        var bot = json.path("bot");
        return new Received(new Bot(bot.path("id").asLong(), bot.path("name").asText()),
                Instant.ofEpochMilli(json.path("at").asLong()), json.path("update"));
    }

    String text() {
        var json = Json.mapper().createObjectNode();
        json.putObject("bot").put("id", bot.id()).put("name", bot.name());
        json.put("at", at.toEpochMilli());
        json.set("update", update);
        return Json.write(json);
    }
}

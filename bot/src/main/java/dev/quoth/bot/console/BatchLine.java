package dev.quoth.bot.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// A line of a batch, as it was understood. `id` is JSON: whatever the line gave, `null` where it gave none.
sealed interface BatchLine {
    ObjectMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    String id();

    /// What is to be asked.
    record Asked(String id, String question) implements BatchLine {}

    /// Nothing that can be asked; `reason` says of the line what is wrong, for people.
    record Bad(String id, String reason) implements BatchLine {}

    static BatchLine parse(String line) {
        try {
            var node = JSON.readTree(line);
            return node.isObject() ? parse(node) : new Bad("null", "is no JSON object");
        } catch (JsonProcessingException e) {
            return new Bad("null", "is no JSON object");
        }
    }

    private static BatchLine parse(JsonNode line) {
        var id = line.path("id").isMissingNode() ? "null" : line.path("id").toString();
        var turns = line.path("turns");
        if (!turns.isMissingNode() && (!turns.isArray() || turns.isEmpty())) {
            return new Bad(id, "has \"turns\" that are no list of questions");
        }
        var question = turns.isMissingNode() ? line.path("question") : turns.get(turns.size() - 1);
        if (!question.isTextual() || question.asText().isBlank()) {
            return new Bad(id, "has no question");
        }
        return new Asked(id, question.asText());
    }
}

package dev.quoth.bot.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;

/// A line of a batch, as it was understood. `id` is JSON: whatever the line gave, `null` where it gave none.
sealed interface BatchLine {
    ObjectMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    String id();

    /// What is to be asked.
    ///
    /// @param before what was asked before it in the same conversation, in order; none for a question by itself
    record Asked(String id, List<String> before, String question) implements BatchLine {}

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
        var asked = new ArrayList<JsonNode>();
        (turns.isMissingNode() ? List.of(line.path("question")) : turns).forEach(asked::add);
        var question = asked.removeLast();
        if (!question.isTextual() || question.asText().isBlank()) {
            return new Bad(id, "has no question");
        }
        return new Asked(id, asked.stream().map(JsonNode::asText).filter(text -> !text.isBlank()).toList(),
                question.asText());
    }
}

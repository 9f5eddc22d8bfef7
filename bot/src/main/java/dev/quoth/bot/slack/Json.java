package dev.quoth.bot.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/// JSON as Slack writes it: fields come and go, so they are read one by one.
final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /// Returns an object of which `type` says what it is.
    static ObjectNode typed(String type) {
        return object().put("type", type);
    }

    /// Returns what `text` holds; throws JsonProcessingException where that is no JSON object.
    static ObjectNode read(String text) throws JsonProcessingException {
        return MAPPER.readValue(text, ObjectNode.class);
    }

    static String write(JsonNode json) {
        return json.toString();
    }

    /// Returns the first of `paths`, such as `/event/user`, that holds a text that is not empty.
    static Optional<String> text(JsonNode json, String... paths) {
        for (var path : paths) {
            var found = json.at(path);
            if (found.isTextual() && !found.textValue().isEmpty()) {
                return Optional.of(found.textValue());
            }
        }
        return Optional.empty();
    }
}

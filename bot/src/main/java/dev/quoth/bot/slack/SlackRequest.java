package dev.quoth.bot.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/// A request to Slack as it lies in the outbox.
///
/// @param method     a method of the Web API, or [#RESPOND]
/// @param parameters what it is given, as in Slack's reference
/// @param otherwise  what to ask for in its place where Slack does not take it
record SlackRequest(String method, ObjectNode parameters, Optional<SlackRequest> otherwise) {

    /// Posts `body` to the `url` that came with a command or a pressed button.
    static final String RESPOND = "respond";

    SlackRequest(String method, ObjectNode parameters) {
        this(method, parameters, Optional.empty());
    }

    SlackRequest or(SlackRequest other) {
        return new SlackRequest(method, parameters,
                Optional.of(otherwise.map(first -> first.or(other)).orElse(other)));
    }

    /// Returns the request that [#text()] wrote as `text`; throws IllegalArgumentException for any other text.
    static SlackRequest parse(String text) {
        try {
            return of(Json.read(text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a request that was stored can't be read any more", e);
        }
    }

    private static SlackRequest of(ObjectNode json) {
        if (!json.path("method").isTextual() || !(json.path("parameters") instanceof ObjectNode parameters)) {
            throw new IllegalArgumentException("a request that was stored names no method or no parameters");
        }
        return new SlackRequest(json.path("method").textValue(), parameters,
                json.path("otherwise") instanceof ObjectNode other ? Optional.of(of(other)) : Optional.empty());
    }

    String text() {
        return Json.write(json());
    }

    private ObjectNode json() {
        var json = Json.object().put("method", method);
        json.set("parameters", parameters);
        otherwise.ifPresent(other -> json.set("otherwise", other.json()));
        return json;
    }

    String parameter(String name) {
        return parameters.path(name).asText();
    }
}

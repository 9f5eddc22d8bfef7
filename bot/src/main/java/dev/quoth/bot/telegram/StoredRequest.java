package dev.quoth.bot.telegram;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BaseJsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.objects.ApiResponse;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// A request as it is written in JSON, with the method's name in `method`, and a result that stays JSON.
final class StoredRequest extends BotApiMethod<BaseJsonNode> {

    private static final TypeReference<ApiResponse<JsonNode>> RESPONSE = new TypeReference<>() {
    };

    private final ObjectNode json;

    StoredRequest(ObjectNode json) {
        this.json = json.deepCopy();
    }

    /// Returns the request that [Requests] wrote as `payload`; throws IllegalArgumentException for any other text.
    static StoredRequest parse(String payload) {
        try {
            if (Json.mapper().readTree(payload) instanceof ObjectNode json && json.path("method").isTextual()) {
                return new StoredRequest(json);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a request that was stored can't be read any more", e);
        }
        throw new IllegalArgumentException("a request that was stored names no method: " + payload);
    }

    @Override
    public String getMethod() {
        return json.path("method").asText();
    }

    @JsonAnyGetter
    public Map<String, JsonNode> parameters() {
        var parameters = json.deepCopy();
        parameters.remove("method");
        return parameters.properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    JsonNode parameter(String name) {
        return json.path(name);
    }

    /// Returns the same with other parameters.
    StoredRequest with(Consumer<ObjectNode> change) {
        var changed = new StoredRequest(json);
        change.accept(changed.json);
        return changed;
    }

    @Override
    public void validate() {
        // Was valid when it was written; what the server thinks is in its response.
    }

    @Override
    public BaseJsonNode deserializeResponse(String answer) throws TelegramApiRequestException {
        try {
            var response = Json.mapper().readValue(answer, RESPONSE);
            if (Boolean.TRUE.equals(response.getOk()) && response.getResult() instanceof BaseJsonNode result) {
                return result;
            }
            throw new TelegramApiRequestException(getMethod(), response);
        } catch (JsonProcessingException e) {
            throw new TelegramApiRequestException("the response to " + getMethod() + " is no JSON", e);
        }
    }
}

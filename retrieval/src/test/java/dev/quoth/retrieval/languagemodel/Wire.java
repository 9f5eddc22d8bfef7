package dev.quoth.retrieval.languagemodel;

import static dev.quoth.retrieval.languagemodel.ModelStandIn.KEY;
import static dev.quoth.retrieval.languagemodel.ModelStandIn.MODEL;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import dev.quoth.config.ModelServer;
import dev.quoth.retrieval.languagemodel.ModelStandIn.Asked;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a protocol looks from the server's side: what is wrong with a request, and the pieces of an answer.
interface Wire {

    /// Why a request is not answered.
    record Wrong(int status, String code) {}

    static Wire of(ModelServer.Provider provider) {
        return switch (provider) {
            case OPENAI -> new OpenAi();
            case OLLAMA -> new Ollama();
            case ANTHROPIC -> new Anthropic();
        };
    }

    /// Returns what is wrong with a request; null where nothing is.
    default @Nullable Wrong problem(HttpExchange exchange, JsonNode body) {
        if (!exchange.getRequestMethod().equals("POST") || !path().equals(exchange.getRequestURI().getPath())) {
            return new Wrong(404, "not_found_error");
        }
        if (!hasKey(exchange)) {
            return new Wrong(401, "invalid_api_key");
        }
        if (!body.isObject() || !body.path("stream").asBoolean() || !isWellFormed(body)) {
            return new Wrong(400, "invalid_request_error");
        }
        return body.path("model").asText().equals(MODEL) ? null : new Wrong(404, "model_not_found");
    }

    String path();

    boolean hasKey(HttpExchange exchange);

    boolean isWellFormed(JsonNode body);

    Asked asked(JsonNode body);

    String contentType();

    default String beginning() {
        return "";
    }

    /// Returns what carries a piece of text, which comes quoted.
    String piece(String json);

    /// Returns how an answer ends, because of `stop` or `length`.
    String end(String reason, int tokensIn, int tokensOut);

    String refusal();

    String failure();

    String error(String code);

    private static boolean bearer(HttpExchange exchange) {
        return ("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    /// The messages that are not the system's, each with a role that there is and some text.
    private static boolean isConversation(JsonNode messages) {
        boolean isGood = messages.isArray() && !messages.isEmpty();
        for (var message : messages) {
            var role = message.path("role").asText();
            isGood &= List.of("system", "user", "assistant").contains(role) && !text(message).isBlank();
        }
        return isGood;
    }

    /// A message's text, which comes plain or in parts.
    private static String text(JsonNode message) {
        var content = message.path("content");
        if (!content.isArray()) {
            return content.asText();
        }
        var text = new StringBuilder();
        content.forEach(part -> text.append(part.path("text").asText()));
        return text.toString();
    }

    private static List<String> turns(JsonNode messages) {
        var turns = new ArrayList<String>();
        for (var message : messages) {
            if (!message.path("role").asText().equals("system")) {
                turns.add(text(message));
            }
        }
        return turns;
    }

    private static String system(JsonNode messages) {
        for (var message : messages) {
            if (message.path("role").asText().equals("system")) {
                return text(message);
            }
        }
        return "";
    }

    /// A schema as servers take it when they are strict.
    private static boolean isSchema(JsonNode schema) {
        return schema.path("type").asText().equals("object") && schema.path("properties").isObject();
    }

    /// OpenAI's chat completions, and those of many others.
    final class OpenAi implements Wire {

        @Override
        public String path() {
            return "/v1/chat/completions";
        }

        @Override
        public boolean hasKey(HttpExchange exchange) {
            return bearer(exchange);
        }

        @Override
        public boolean isWellFormed(JsonNode body) {
            var format = body.path("response_format");
            return isConversation(body.path("messages")) && (format.isMissingNode() || isForm(format));
        }

        private static boolean isForm(JsonNode format) {
            var form = format.path("json_schema");
            return format.path("type").asText().equals("json_schema") && form.path("strict").asBoolean()
                    && !form.path("name").asText().isBlank() && isSchema(form.path("schema"));
        }

        @Override
        public Asked asked(JsonNode body) {
            var messages = body.path("messages");
            return new Asked(system(messages), turns(messages), body.has("response_format"), body);
        }

        @Override
        public String contentType() {
            return "text/event-stream; charset=utf-8";
        }

        @Override
        public String beginning() {
            return chunk("{\"role\": \"assistant\", \"content\": \"\"}", "null");
        }

        @Override
        public String piece(String json) {
            return chunk("{\"content\": " + json + "}", "null");
        }

        private static String chunk(String delta, String reason) {
            return "data: {\"id\": \"c1\", \"object\": \"chat.completion.chunk\", \"created\": 1, \"model\": \"" + MODEL
                    + "\", \"choices\": [{\"index\": 0, \"delta\": " + delta + ", \"finish_reason\": " + reason
                    + "}]}\n\n";
        }

        @Override
        public String end(String reason, int tokensIn, int tokensOut) {
            return chunk("{}", "\"" + reason + "\"") + "data: {\"id\": \"c1\", \"object\": \"chat.completion.chunk\","
                    + " \"created\": 1, \"model\": \"" + MODEL + "\", \"choices\": [], \"usage\": {\"prompt_tokens\": "
                    + tokensIn + ", \"completion_tokens\": " + tokensOut + ", \"total_tokens\": "
                    + (tokensIn + tokensOut) + "}}\n\ndata: [DONE]\n\n";
        }

        @Override
        public String refusal() {
            return chunk("{\"refusal\": \"I can't help with that.\"}", "null") + end("stop", 100, 5);
        }

        @Override
        public String failure() {
            return "data: " + error("server_error") + "\n\n";
        }

        @Override
        public String error(String code) {
            return "{\"error\": {\"message\": \"about the secret question\", \"type\": \"" + code
                    + "\", \"param\": null, \"code\": null}}";
        }
    }

    /// Ollama's chat.
    final class Ollama implements Wire {

        @Override
        public String path() {
            return "/api/chat";
        }

        /// Those behind a proxy have a key.
        @Override
        public boolean hasKey(HttpExchange exchange) {
            return bearer(exchange);
        }

        @Override
        public boolean isWellFormed(JsonNode body) {
            return isConversation(body.path("messages"))
                    && (!body.hasNonNull("format") || isSchema(body.path("format")));
        }

        @Override
        public Asked asked(JsonNode body) {
            var messages = body.path("messages");
            return new Asked(system(messages), turns(messages), body.hasNonNull("format"), body);
        }

        @Override
        public String contentType() {
            return "application/x-ndjson";
        }

        @Override
        public String piece(String json) {
            return "{\"model\": \"" + MODEL + "\", \"message\": {\"role\": \"assistant\", \"content\": " + json
                    + "}, \"done\": false}\n";
        }

        @Override
        public String end(String reason, int tokensIn, int tokensOut) {
            return "{\"model\": \"" + MODEL + "\", \"message\": {\"role\": \"assistant\", \"content\": \"\"},"
                    + " \"done\": true, \"done_reason\": \"" + reason + "\", \"prompt_eval_count\": " + tokensIn
                    + ", \"eval_count\": " + tokensOut + "}\n";
        }

        @Override
        public String refusal() {
            return end("stop", 100, 0);
        }

        @Override
        public String failure() {
            return "{\"error\": \"about the secret question\"}\n";
        }

        @Override
        public String error(String code) {
            return "{\"error\": \"about the secret question\"}";
        }
    }

    /// Anthropic's messages.
    final class Anthropic implements Wire {

        @Override
        public String path() {
            return "/v1/messages";
        }

        @Override
        public boolean hasKey(HttpExchange exchange) {
            return KEY.equals(exchange.getRequestHeaders().getFirst("x-api-key"))
                    && exchange.getRequestHeaders().getFirst("anthropic-version") != null;
        }

        @Override
        public boolean isWellFormed(JsonNode body) {
            var format = body.path("output_config").path("format");
            return isConversation(body.path("messages")) && body.path("max_tokens").asInt() > 0
                    && (format.isMissingNode() || isForm(format));
        }

        private static boolean isForm(JsonNode format) {
            return format.path("type").asText().equals("json_schema") && isSchema(format.path("schema"))
                    && !format.path("schema").path("additionalProperties").asBoolean(true);
        }

        @Override
        public Asked asked(JsonNode body) {
            var instructions = new StringBuilder();
            body.path("system").forEach(part -> instructions.append(part.path("text").asText()));
            return new Asked(instructions.toString(), turns(body.path("messages")), body.has("output_config"), body);
        }

        @Override
        public String contentType() {
            return "text/event-stream; charset=utf-8";
        }

        private static String event(String type, String rest) {
            return "event: " + type + "\ndata: {\"type\": \"" + type + "\"" + rest + "}\n\n";
        }

        @Override
        public String beginning() {
            return event("message_start", ", \"message\": {\"id\": \"m1\", \"type\": \"message\", \"role\":"
                    + " \"assistant\", \"content\": [], \"model\": \"" + MODEL + "\", \"stop_reason\": null, \"usage\":"
                    + " {\"input_tokens\": 100, \"output_tokens\": 1}}")
                    + event("content_block_start",
                            ", \"index\": 0, \"content_block\": {\"type\": \"text\", \"text\": \"\"}")
                    + event("ping", "");
        }

        @Override
        public String piece(String json) {
            return event("content_block_delta",
                    ", \"index\": 0, \"delta\": {\"type\": \"text_delta\", \"text\": " + json + "}");
        }

        @Override
        public String end(String reason, int tokensIn, int tokensOut) {
            return stop(reason.equals("length") ? "max_tokens" : "end_turn", tokensOut);
        }

        private static String stop(String reason, int tokensOut) {
            return event("content_block_stop", ", \"index\": 0")
                    + event("message_delta", ", \"delta\": {\"stop_reason\": \"" + reason
                            + "\", \"stop_sequence\": null}, \"usage\": {\"output_tokens\": " + tokensOut + "}")
                    + event("message_stop", "");
        }

        @Override
        public String refusal() {
            return stop("refusal", 1);
        }

        @Override
        public String failure() {
            return event("error", ", \"error\": {\"type\": \"overloaded_error\", \"message\": \"Overloaded\"}");
        }

        @Override
        public String error(String code) {
            return "{\"type\": \"error\", \"error\": {\"type\": \"" + code
                    + "\", \"message\": \"about the secret question\"}}";
        }
    }
}

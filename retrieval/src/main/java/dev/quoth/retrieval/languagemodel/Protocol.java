package dev.quoth.retrieval.languagemodel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.quoth.config.ModelServer;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the three protocols differ in, beyond what langchain4j knows.
enum Protocol {

    OPENAI("https://api.openai.com/v1", "text/event-stream") {

        @Override
        StreamingChatModel model(Call call) {
            var server = call.server;
            var key = server.key();
            var builder = OpenAiStreamingChatModel.builder().baseUrl(base(server)).modelName(server.name())
                    .httpClientBuilder(call.http).strictJsonSchema(true).temperature(call.temperature());
            if (server.apiVersion() == null) {
                builder.apiKey(key == null ? null : key.value());
            } else {
                builder.customQueryParams(Map.of("api-version", server.apiVersion()))
                        .customHeaders(key == null ? Map.of() : Map.of("api-key", key.value()));
            }
            return call.dialect.namesLimitByCompletion()
                    ? builder.maxCompletionTokens(call.mostTokens).build()
                    : builder.maxTokens(call.mostTokens).build();
        }

        @Override
        boolean refuses(JsonNode event) {
            var choice = event.path("choices").path(0);
            return !choice.path("delta").path("refusal").asText("").isBlank()
                    || choice.path("finish_reason").asText("").equals("content_filter");
        }
    },

    OLLAMA("http://127.0.0.1:11434", "application/x-ndjson") {

        @Override
        StreamingChatModel model(Call call) {
            var key = call.server.key();
            // Its own default cuts prompts off without a word.
            int context = 8192;
            while (context < 1.3 * call.tokensIn + call.mostTokens && context < 1 << 20) {
                context *= 2;
            }
            return OllamaStreamingChatModel.builder().baseUrl(base(call.server)).modelName(call.server.name())
                    .customHeaders(key == null ? Map.of() : Map.of("Authorization", "Bearer " + key.value()))
                    .httpClientBuilder(call.http).temperature(call.temperature()).numPredict(call.mostTokens)
                    .numCtx(context).build();
        }
    },

    ANTHROPIC("https://api.anthropic.com/v1", "text/event-stream") {

        @Override
        StreamingChatModel model(Call call) {
            return AnthropicStreamingChatModel.builder().baseUrl(base(call.server)).modelName(call.server.name())
                    .apiKey(Objects.requireNonNull(call.server.key(), "model.key").value())
                    .httpClientBuilder(call.http).temperature(call.temperature()).maxTokens(call.mostTokens).build();
        }

        @Override
        boolean refuses(JsonNode event) {
            return event.path("delta").path("stop_reason").asText("").equals("refusal");
        }
    };

    private final String usualBase;
    private final String contentType;

    Protocol(String usualBase, String contentType) {
        this.usualBase = usualBase;
        this.contentType = contentType;
    }

    /// What is asked in one request.
    record Call(ModelServer server, HttpClientBuilder http, Dialect dialect, int mostTokens, long tokensIn) {

        @Nullable
        Double temperature() {
            return dialect.takesTemperature() ? 0.0 : null;
        }
    }

    static Protocol of(ModelServer server) {
        return switch (server.provider()) {
            case OPENAI -> OPENAI;
            case OLLAMA -> OLLAMA;
            case ANTHROPIC -> ANTHROPIC;
        };
    }

    /// Returns langchain4j's side of it.
    abstract StreamingChatModel model(Call call);

    /// Whether `event` says that there will be no answer, in a way that langchain4j passes over.
    boolean refuses(JsonNode event) {
        return false;
    }

    boolean isStream(String type) {
        return type.equals(contentType);
    }

    String base(ModelServer server) {
        return server.baseUrl() == null ? usualBase : server.baseUrl().toString();
    }
}

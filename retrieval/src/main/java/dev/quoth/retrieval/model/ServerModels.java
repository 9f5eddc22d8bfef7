package dev.quoth.retrieval.model;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.ollama.OllamaEmbeddingModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.langchain4j.model.output.Response;
import dev.quoth.config.EmbeddingSettings;
import dev.quoth.corpus.ingest.EmbedderUnavailableException;
import dev.quoth.retrieval.model.ModelEmbeddings.Encoders;
import dev.quoth.retrieval.server.ReadyClient;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Embedding servers: langchain4j speaks to them, through our own [way][ServerHttp].
final class ServerModels {

    /// A server gains little by more, and one sentence that it refuses costs the others with it.
    private static final int BATCH = 64;

    private ServerModels() {}

    static Encoders of(EmbeddingSettings settings, int workers) {
        return of(settings, workers, Patience.FOR_QUESTIONS, Patience.FOR_DOCUMENTS);
    }

    static Encoders of(EmbeddingSettings settings, int workers, Patience questions, Patience passages) {
        var server = Objects.requireNonNull(settings.server(), "embedding.server");
        var fast = new ServerHttp(server, questions);
        var patient = new ServerHttp(server, passages);
        return new Encoders(new Checked(model(settings, server, fast), fast),
                new Checked(model(settings, server, patient), patient), workers, () -> {
                    fast.close();
                    patient.close();
                });
    }

    private static EmbeddingModel model(EmbeddingSettings settings, URI server, ServerHttp http) {
        var key = settings.key();
        return switch (settings.protocol()) {
            case OPENAI -> OpenAiEmbeddingModel.builder().baseUrl(server.toString()).modelName(settings.model())
                    .apiKey(key == null ? null : key.value()).maxSegmentsPerBatch(BATCH).maxRetries(0)
                    .httpClientBuilder(new ReadyClient(http)).build();
            case OLLAMA -> OllamaEmbeddingModel.builder().baseUrl(server.toString()).modelName(settings.model())
                    .customHeaders(key == null ? Map.of() : Map.of("Authorization", "Bearer " + key.value()))
                    .maxRetries(0).httpClientBuilder(new ReadyClient(http)).build();
        };
    }

    /// A server's model whose every failure is an [EmbedderUnavailableException], and whose answers are complete.
    private record Checked(EmbeddingModel model, ServerHttp http) implements EmbeddingModel {

        @Override
        public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
            Response<List<Embedding>> response;
            try {
                response = model.embedAll(segments);
            } catch (RuntimeException e) {
                throw unavailable(e);
            }
            var vectors = response.content();
            if (vectors.size() != segments.size() || vectors.stream().anyMatch(Checked::isEmpty)) {
                throw http.failed("gave " + vectors.size() + " vectors for " + segments.size() + " texts", null);
            }
            return response;
        }

        private static boolean isEmpty(Embedding embedding) {
            return embedding.vector() == null || embedding.vector().length == 0;
        }

        private EmbedderUnavailableException unavailable(RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof EmbedderUnavailableException known) {
                    return known;
                }
            }
            return http.failed("gave an answer that makes no sense; look at embedding.protocol", e);
        }
    }
}

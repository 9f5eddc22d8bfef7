package dev.quoth.retrieval.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quoth.config.EmbeddingSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is kept of a model so that it can be opened again when the settings name another one: how it was configured,
/// without its key, and its space, which need not be measured again.
record ModelCard(@Nullable String folder, String pooling, int maxTokens, @Nullable String server, String protocol,
        @Nullable String model, String queryPrefix, String passagePrefix, int dimensions, double unrelatedMean,
        double unrelatedDeviation) {

    static ModelCard of(EmbeddingSettings settings, VectorSpace space) {
        return new ModelCard(text(settings.folder()), settings.pooling().name(), settings.maxTokens(),
                text(settings.server()), settings.protocol().name(), settings.model(), settings.queryPrefix(),
                settings.passagePrefix(), space.dimensions(), space.unrelatedMean(), space.unrelatedDeviation());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /// Returns the card that was written as `json`; empty where it is none.
    static Optional<ModelCard> read(String json) {
        try {
            return Optional.of(new ObjectMapper().readValue(json, ModelCard.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    String json() {
        try {
            return new ObjectMapper().writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of texts and numbers can be written", e);
        }
    }

    VectorSpace space() {
        return new VectorSpace("all", dimensions, unrelatedMean, unrelatedDeviation);
    }

    /// Returns the settings that it was made with; the key is that of `now` where that names the same server.
    EmbeddingSettings settings(EmbeddingSettings now) {
        var address = server == null ? null : URI.create(server);
        return new EmbeddingSettings(now.sessions(), folder == null ? null : Path.of(folder),
                EmbeddingSettings.Pooling.valueOf(pooling), maxTokens, address,
                EmbeddingSettings.Protocol.valueOf(protocol), Objects.equals(address, now.server()) ? now.key() : null,
                model, queryPrefix, passagePrefix);
    }
}

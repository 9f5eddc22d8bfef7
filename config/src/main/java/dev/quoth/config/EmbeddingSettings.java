package dev.quoth.config;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How sentences become vectors: by the packaged models, by one from a folder, or by a server.
///
/// @param sessions      `embedding.sessions`, how many sentences are embedded at the same time, each on one core; default
///                      0: one for each core
/// @param folder        `embedding.folder`, with an ONNX sentence model and its tokenizer, absolute; null, the default,
///                      means that none is used. Never together with a server
/// @param pooling       `embedding.pooling`, how the model in the folder makes one vector of its tokens'; default auto
/// @param maxTokens     `embedding.max-tokens`, where that model cuts a text off; default 512
/// @param server        `embedding.server`, the base address of an embedding server; null, the default, means none
/// @param protocol      `embedding.protocol`, what the server speaks; default openai
/// @param key           `embedding.key`, for the server; null by default
/// @param model         `embedding.model`, as the server calls it; null by default, never where there is a server
/// @param queryPrefix   `embedding.query-prefix`, put before a question, with a space between; default empty
/// @param passagePrefix `embedding.passage-prefix`, put before a sentence of a document in the same way; default empty
public record EmbeddingSettings(int sessions, @Nullable Path folder, Pooling pooling, int maxTokens,
        @Nullable URI server, Protocol protocol, @Nullable Secret key, @Nullable String model, String queryPrefix,
        String passagePrefix) {

    private static final int MOST_SESSIONS = 256;
    private static final int FEWEST_TOKENS = 16;
    private static final int MOST_TOKENS = 8192;

    /// How the vectors of tokens become one.
    public enum Pooling {
        /// As `1_Pooling/config.json` in the folder says; the mean where there is none.
        AUTO, MEAN,
        /// The vector of the first token.
        CLS
    }

    /// What an embedding server speaks.
    public enum Protocol {
        /// Any server with `POST /embeddings` below the base address.
        OPENAI, OLLAMA
    }

    static EmbeddingSettings from(Values values) {
        var settings = new EmbeddingSettings(values.one("embedding.sessions", 0, Forms.number(0, MOST_SESSIONS)),
                values.maybe("embedding.folder", Forms::absolutePath),
                values.one("embedding.pooling", Pooling.AUTO, Forms.word(Pooling.values())),
                values.one("embedding.max-tokens", 512, Forms.number(FEWEST_TOKENS, MOST_TOKENS)),
                values.maybe("embedding.server", Forms::address),
                values.one("embedding.protocol", Protocol.OPENAI, Forms.word(Protocol.values())),
                values.secret("embedding.key", Secret::new), values.maybe("embedding.model", Forms::line),
                values.one("embedding.query-prefix", "", Forms::line),
                values.one("embedding.passage-prefix", "", Forms::line));
        if (settings.server != null) {
            values.require("embedding.model", "embedding.server", "set");
            values.exclude("embedding.folder", "embedding.server");
        }
        return settings;
    }
}

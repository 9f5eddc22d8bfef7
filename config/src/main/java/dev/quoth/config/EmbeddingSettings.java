package dev.quoth.config;

/// How sentences become vectors.
///
/// @param sessions `embedding.sessions`, how many sentences are embedded at the same time, each on one core; default 0:
///                 one for each core
public record EmbeddingSettings(int sessions) {

    private static final int MOST = 256;

    static EmbeddingSettings from(Values values) {
        return new EmbeddingSettings(values.one("embedding.sessions", 0, Forms.number(0, MOST)));
    }
}

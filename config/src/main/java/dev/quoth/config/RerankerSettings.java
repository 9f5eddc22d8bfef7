package dev.quoth.config;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How the best passages are put in order once more.
///
/// @param folder   `reranker.folder`, with an ONNX cross-encoder and its tokenizer, absolute; null, the default, means
///                 that the first order stands
/// @param passages `reranker.passages`, how many of the best are looked at; default 20
/// @param timeout  `reranker.timeout`, after which the first order stands; default 2 seconds
public record RerankerSettings(@Nullable Path folder, int passages, Duration timeout) {

    private static final int MOST_PASSAGES = 100;

    static RerankerSettings from(Values values) {
        return new RerankerSettings(values.maybe("reranker.folder", Forms::absolutePath),
                values.one("reranker.passages", 20, Forms.number(2, MOST_PASSAGES)),
                values.one("reranker.timeout", Duration.ofSeconds(2), Forms::duration));
    }
}

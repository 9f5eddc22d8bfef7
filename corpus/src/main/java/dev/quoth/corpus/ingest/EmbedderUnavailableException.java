package dev.quoth.corpus.ingest;

import org.jspecify.annotations.Nullable;

/// Texts can't be embedded now, and may be later: a server is down, or a model is gone. The message is a sentence's part
/// for people that says which and why.
public final class EmbedderUnavailableException extends RuntimeException {

    public EmbedderUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package dev.quoth.retrieval.bridge;

import org.jspecify.annotations.Nullable;

/// A glossary, a table of variants or a trained model is not of its form; the message says where and what to do.
public final class BridgeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BridgeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

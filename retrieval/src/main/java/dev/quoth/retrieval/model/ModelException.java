package dev.quoth.retrieval.model;

import org.jspecify.annotations.Nullable;

/// A model could not be loaded or run; the message says doing what.
public final class ModelException extends RuntimeException {

    ModelException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

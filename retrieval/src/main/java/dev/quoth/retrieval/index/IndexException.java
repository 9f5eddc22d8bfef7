package dev.quoth.retrieval.index;

import org.jspecify.annotations.Nullable;

/// The index could not do what was asked; the message says what.
public final class IndexException extends RuntimeException {

    IndexException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package dev.quoth.retrieval.model;

import org.jspecify.annotations.Nullable;

/// A model that the settings name can't be used; the message holds the setting's key and value, says why, and what to do.
public final class UnusableModelException extends RuntimeException {

    UnusableModelException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

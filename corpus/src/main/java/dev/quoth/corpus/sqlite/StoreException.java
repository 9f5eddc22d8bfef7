package dev.quoth.corpus.sqlite;

import org.jspecify.annotations.Nullable;

/// The store could not do what was asked; the message says what, and what to do where people can do something.
public final class StoreException extends RuntimeException {

    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

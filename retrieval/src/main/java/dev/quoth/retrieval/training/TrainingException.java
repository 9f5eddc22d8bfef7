package dev.quoth.retrieval.training;

import org.jspecify.annotations.Nullable;

/// A file of sentence pairs can't be read or gives too little to learn from; the message says where and what to do.
public final class TrainingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TrainingException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

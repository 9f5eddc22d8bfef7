package dev.quoth.retrieval.eval;

import org.jspecify.annotations.Nullable;

/// A question file can't be read or is not enough; the message names it and says why.
public final class EvaluationException extends RuntimeException {

    EvaluationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

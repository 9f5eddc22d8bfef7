package dev.quoth.retrieval.eval;

/// A question file can't be read; the message names it and says why.
public final class EvaluationException extends RuntimeException {

    EvaluationException(String message, Throwable cause) {
        super(message, cause);
    }
}

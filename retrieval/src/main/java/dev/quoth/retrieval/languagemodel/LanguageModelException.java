package dev.quoth.retrieval.languagemodel;

import org.jspecify.annotations.Nullable;

/// There is no text from a language model. The message says which model and why, for operators; it holds nothing of the
/// question. Checked, for whoever asks a model must be able to do without.
public final class LanguageModelException extends Exception {

    private static final long serialVersionUID = 1;

    private final Kind kind;

    /// Why there is no text.
    public enum Kind {
        /// Nobody answers at the address, or the connection broke before anything was said.
        UNREACHABLE,
        /// No whole answer in time.
        TOO_SLOW,
        /// The key is missing, wrong, or not allowed to.
        KEY_REFUSED,
        /// The server knows no such model, or nothing at that address.
        UNKNOWN_MODEL,
        /// The server has too much to do, or has failed, and so did the tries after that.
        OVERLOADED,
        /// It failed too often and is left alone for a while; it was not asked.
        LEFT_ALONE,
        /// The model, or a filter before or after it, did not want to answer.
        REFUSED,
        /// The server took the request for wrong, such as one that is too long for the model.
        NOT_UNDERSTOOD,
        /// What came makes no sense: another protocol, an empty text, a connection that broke in the middle.
        MALFORMED,
        /// The answer is greater than any useful one.
        TOO_LONG,
        /// What may be spent is spent; it was not asked.
        OUT_OF_BUDGET
    }

    public LanguageModelException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}

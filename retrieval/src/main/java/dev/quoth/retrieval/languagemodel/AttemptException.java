package dev.quoth.retrieval.languagemodel;

import dev.quoth.retrieval.languagemodel.LanguageModelException.Kind;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One request came to nothing. The message is a clause that goes on after the model's name.
final class AttemptException extends Exception {

    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final @Nullable Duration retryAfter;
    private final String excuse;

    AttemptException(Kind kind, String clause, @Nullable Throwable cause) {
        super(clause, cause);
        this.kind = kind;
        this.retryAfter = null;
        this.excuse = "";
    }

    AttemptException(Kind kind, String clause) {
        this(kind, clause, null);
    }

    /// @param excuse what the server said; never shown, for it may repeat the question
    AttemptException(Kind kind, String clause, @Nullable Duration retryAfter, String excuse) {
        super(clause);
        this.kind = kind;
        this.retryAfter = retryAfter;
        this.excuse = excuse;
    }

    Kind kind() {
        return kind;
    }

    /// Returns how long the server wants to be left alone.
    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    String excuse() {
        return excuse;
    }

    boolean isWorthAnotherTry() {
        return kind == Kind.OVERLOADED || kind == Kind.UNREACHABLE;
    }

    /// Whether this says something about the server, not about what it was asked.
    boolean isTheServersFault() {
        return switch (kind) {
            case REFUSED, NOT_UNDERSTOOD, TOO_LONG, OUT_OF_BUDGET, LEFT_ALONE -> false;
            case UNREACHABLE, TOO_SLOW, KEY_REFUSED, UNKNOWN_MODEL, OVERLOADED, MALFORMED -> true;
        };
    }
}

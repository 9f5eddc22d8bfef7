package dev.quoth.bot.telegram;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// What came of a call to the Bot API.
sealed interface Outcome<T> {

    record Done<T>(T result) implements Outcome<T> {}

    /// The Bot API says no.
    ///
    /// @param code   as in HTTP
    /// @param delay  how long it wants us to wait
    /// @param chatNow the id under which the chat goes on, where it has got another
    record Denied<T>(int code, String description, Optional<Duration> delay,
            Optional<Long> chatNow) implements Outcome<T> {

        /// Whether the token is none of a bot.
        boolean isTokenWrong() {
            return code == 401 || code == 404;
        }

        boolean says(String part) {
            return description.toLowerCase(Locale.ROOT).contains(part);
        }
    }

    /// The call did nothing: the server can't be reached, or fails.
    record Unreached<T>(String reason) implements Outcome<T> {}

    /// The connection broke after the call was sent: it may have been carried out.
    record Broken<T>(String reason) implements Outcome<T> {}

    /// Returns why there is no result; empty where there is one.
    default Optional<String> trouble() {
        return switch (this) {
            case Done<T> done -> Optional.empty();
            case Denied<T> denied -> Optional.of(denied.code + " " + denied.description);
            case Unreached<T> unreached -> Optional.of(unreached.reason);
            case Broken<T> broken -> Optional.of(broken.reason);
        };
    }
}

package dev.quoth.bot.telegram;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

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

    /// Returns the same with the result that `change` makes of this one.
    default <U> Outcome<U> map(Function<T, U> change) {
        return switch (this) {
            case Done<T>(var result) -> new Done<>(change.apply(result));
            case Denied<T> denied -> new Denied<>(denied.code, denied.description, denied.delay, denied.chatNow);
            case Unreached<T>(var reason) -> new Unreached<>(reason);
            case Broken<T>(var reason) -> new Broken<>(reason);
        };
    }

    /// Returns why there is no result; empty where there is one.
    default Optional<String> trouble() {
        return switch (this) {
            case Done<T> done -> Optional.empty();
            case Denied<T> denied when denied.isTokenWrong() -> Optional.of("it refuses telegram.token ("
                    + denied.description + "): take it anew from @BotFather, /mybots, API Token");
            case Denied<T> denied -> Optional.of(denied.code + " " + denied.description);
            case Unreached<T> unreached -> Optional.of(unreached.reason);
            case Broken<T> broken -> Optional.of(broken.reason);
        };
    }
}

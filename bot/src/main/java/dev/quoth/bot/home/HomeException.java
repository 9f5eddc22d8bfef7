package dev.quoth.bot.home;

import org.jspecify.annotations.Nullable;

/// A folder can't be a home; the message names it, says why and what to do.
public final class HomeException extends RuntimeException {

    public HomeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

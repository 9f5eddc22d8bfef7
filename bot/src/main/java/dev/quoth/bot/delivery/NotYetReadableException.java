package dev.quoth.bot.delivery;

import java.time.Duration;

/// An event can't be read before its platform told something that it does not tell now, such as who said it.
public final class NotYetReadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    /// @param reason what the platform does not tell
    /// @param wait   how long to wait before it is read again
    public NotYetReadableException(String reason, Duration wait) {
        super(reason);
        this.wait = wait;
    }

    public Duration untilNextTry() {
        return wait;
    }
}

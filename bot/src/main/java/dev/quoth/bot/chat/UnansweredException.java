package dev.quoth.bot.chat;

/// Something is wrong with us, so that an event can't be answered now. Where nobody tries again later, it is answered with
/// [#instead()].
public final class UnansweredException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Reply instead;

    public UnansweredException(String reason, Reply instead, Throwable cause) {
        super(reason, cause);
        this.instead = instead;
    }

    /// Makes one for what failed elsewhere.
    public UnansweredException(String reason, Reply instead) {
        super(reason);
        this.instead = instead;
    }

    /// Returns what says so to whoever asked.
    public Reply instead() {
        return instead;
    }
}

package dev.quoth.bot.digest;

import dev.quoth.bot.chat.UserId;

/// Who may set digests for others. Safe for use by several threads.
@FunctionalInterface
public interface Managers {

    /// Whether `user` was let in by name, beside operators.
    boolean isKnown(UserId user);
}

package dev.quoth.bot.digest;

import dev.quoth.bot.chat.UserId;

/// Who was let in by name, and so may set digests where others read them too. Safe for use by several threads.
@FunctionalInterface
public interface KnownPeople {

    /// Whether `user` was let in by name, beside operators.
    boolean isKnown(UserId user);
}

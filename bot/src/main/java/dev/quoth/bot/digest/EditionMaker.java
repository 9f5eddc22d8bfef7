package dev.quoth.bot.digest;

import dev.quoth.bot.access.Permission;

/// Makes editions. Safe for use by several threads.
public interface EditionMaker {

    /// Returns what there is to tell `subscription`, of what `guest` may see and was not told before. It may be called again
    /// for the same occasion.
    Edition make(Subscription subscription, Permission.Guest guest, Told told, Occasion occasion)
            throws InterruptedException;
}

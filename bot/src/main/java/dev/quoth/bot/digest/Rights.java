package dev.quoth.bot.digest;

import dev.quoth.bot.access.Permission;

/// Says what a subscription may tell of. Safe for use by several threads.
@FunctionalInterface
public interface Rights {

    /// Returns what may be asked now where `subscription` is posted, by the one who set it.
    Permission.Asking asking(Subscription subscription);
}

package dev.quoth.bot.access;

import dev.quoth.config.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Keeps who asked without being let in, for 30 days. Safe for use by several threads. All methods throw
/// [dev.quoth.corpus.sqlite.StoreException] where the store can't be read or written.
public interface CallerStore {

    /// How long a caller is kept.
    Duration KEPT = Duration.ofDays(30);

    /// Returns whether `caller` is to hear how one is let in, and remembers that for `silence`, in which only the same event
    /// is told again.
    boolean isToBeTold(Caller caller, Duration silence);

    /// Returns those who called after `since`, the last first.
    List<Caller> since(Instant since);

    /// Forgets `principal`, so that it hears again how one is let in; does nothing where it did not call.
    void forget(Principal principal);
}

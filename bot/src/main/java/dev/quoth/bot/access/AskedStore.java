package dev.quoth.bot.access;

import dev.quoth.bot.chat.EventId;
import dev.quoth.config.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Keeps who asked when, for a day, so that budgets are the same after a restart; never what was asked. Safe for use by
/// several threads. All methods throw [dev.quoth.corpus.sqlite.StoreException] where the store can't be read or written.
public interface AskedStore {

    /// How long a question is kept.
    Duration KEPT = Duration.ofDays(1);

    /// A question.
    record Asked(EventId event, Principal person, Principal chat, Instant at) {}

    /// Returns whether `event` was taken already.
    boolean holds(EventId event);

    /// Returns when `person` asked its `number`th last question; empty where there are fewer.
    Optional<Instant> byPerson(Principal person, int number);

    /// Returns when the `number`th last question was asked in `chat`; empty where there are fewer.
    Optional<Instant> inChat(Principal chat, int number);

    /// Keeps `question`, and forgets those that are older than [#KEPT].
    void add(Asked question);

    /// Returns whether `event` is the one that tells `refused` that no more can be asked until then, and remembers that; the
    /// same for the same event.
    boolean isToBeTold(Principal refused, EventId event, Instant now, Instant until);
}

package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.ChatId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What arrived, kept until it is answered; its name a while longer. Safe for use by several threads. All methods throw
/// [dev.quoth.corpus.sqlite.StoreException] where the store can't be read or written.
public interface Inbox {

    /// Stores those of `arrivals` whose names are not known, all or none of them, and returns these.
    List<StoredEvent> store(List<Arrival> arrivals, Instant now);

    /// Returns the event of `chat` that waits longest; empty where none does.
    Optional<StoredEvent> next(ChatId chat);

    /// Returns how many events wait in each chat where some do, in the order of their oldest.
    Map<ChatId, Integer> waiting();

    /// Returns when the event arrived that waits longest; empty where none does.
    Optional<Instant> oldest();

    /// In one transaction: `event` is done, its payload is forgotten, and `reply`, if any, is in the outbox.
    void finish(StoredEvent event, Optional<Posting> reply, Instant now);

    /// Forgets the names of events that were done before `time`.
    void forgetDoneBefore(Instant time);
}

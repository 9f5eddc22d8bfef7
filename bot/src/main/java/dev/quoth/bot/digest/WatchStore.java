package dev.quoth.bot.digest;

import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.ConversationId;
import dev.quoth.bot.delivery.Posting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps watches. Safe for use by several threads. All methods throw [dev.quoth.corpus.sqlite.StoreException] where the
/// store can't be read or written.
public interface WatchStore {

    /// Stores `watch`; does nothing where it is known.
    void put(Watch watch);

    /// Stores what came of `watch` and puts `posting` into the outbox, both or none; does nothing where the watch is no more.
    void remember(Watch watch, Optional<Posting> posting, Instant now);

    /// Returns those of a chat or thread, the oldest first.
    List<Watch> of(ConversationId conversation);

    /// Returns all, the oldest first.
    List<Watch> all();

    /// Forgets a watch; does nothing where there is none.
    void remove(WatchId id);

    /// Notes that `from` goes on as `to`.
    void move(ChatId from, ChatId to);
}

package dev.quoth.bot.digest;

import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.ConversationId;
import java.util.List;

/// Keeps watches. Safe for use by several threads. All methods throw [dev.quoth.corpus.sqlite.StoreException] where the
/// store can't be read or written.
public interface WatchStore {

    /// Stores `watch` in place of the one with the same id.
    void put(Watch watch);

    /// Returns those of a chat or thread, the oldest first.
    List<Watch> of(ConversationId conversation);

    /// Returns all, the oldest first.
    List<Watch> all();

    /// Forgets a watch; does nothing where there is none.
    void remove(WatchId id);

    /// Notes that `from` goes on as `to`.
    void move(ChatId from, ChatId to);
}

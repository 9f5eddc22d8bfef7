package dev.quoth.bot.digest;

import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.ConversationId;
import java.util.List;
import java.util.Optional;

/// Keeps subscriptions. Safe for use by several threads. All methods throw
/// [dev.quoth.corpus.sqlite.StoreException] where the store can't be read or written.
public interface SubscriptionStore {

    /// Stores `subscription` in place of the one with the same id.
    void put(Subscription subscription);

    Optional<Subscription> find(SubscriptionId id);

    /// Returns those of a chat or thread, the oldest first.
    List<Subscription> of(ConversationId conversation);

    /// Returns all, the oldest first.
    List<Subscription> all();

    /// Forgets a subscription and its editions; does nothing where there is none.
    void remove(SubscriptionId id);

    /// Notes that `from` goes on as `to`.
    void move(ChatId from, ChatId to);
}

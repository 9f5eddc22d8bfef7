package dev.quoth.bot.digest;

import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.ConversationId;
import dev.quoth.bot.chat.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps subscriptions and when they are due. Safe for use by several threads. All methods throw
/// [dev.quoth.corpus.sqlite.StoreException] where the store can't be read or written.
public interface SubscriptionStore {

    /// When a subscription is due.
    record Due(Subscription subscription, Instant at) {}

    /// What kept an edition from coming.
    ///
    /// @param reason a clause for operators
    record Trouble(String reason, Instant at) {}

    /// Stores `subscription`, unless there is one with its id.
    ///
    /// @param start how far the documents were looked at: what is there already is no news to it
    /// @param next  when it is due; empty where it is paused until somebody says so
    void add(Subscription subscription, Mark start, Optional<Instant> next);

    /// Stores `subscription` in place of the one with the same id; does nothing where there is none.
    void change(Subscription subscription, Optional<Instant> next);

    Optional<Subscription> find(SubscriptionId id);

    /// Returns those of a chat or thread, the oldest first.
    List<Subscription> of(ConversationId conversation);

    /// Returns those that `owner` set, the oldest first.
    List<Subscription> of(UserId owner);

    /// Returns all, the oldest first.
    List<Subscription> all();

    /// Returns those that are due at `time` or were before, in the order in which they were.
    List<Due> due(Instant time);

    /// Returns all that will be due.
    List<Due> coming();

    /// Returns when `id` is due; empty where it is paused, or is no more.
    Optional<Instant> next(SubscriptionId id);

    /// Has `id` due at `next`.
    ///
    /// @param trouble what kept the edition before that from coming; empty where nothing did
    void postpone(SubscriptionId id, Instant next, Optional<Trouble> trouble);

    /// Notes what kept an edition from coming, which is tried again.
    void note(SubscriptionId id, Trouble trouble);

    /// Returns what kept an edition from coming since the last that came; empty where nothing did.
    Optional<Trouble> trouble(SubscriptionId id);

    /// Returns how all of them stand.
    Standing standing();

    /// How subscriptions stand.
    ///
    /// @param paused   how many don't come now
    /// @param next     when the next edition is due; empty where none is
    /// @param troubled those whose last edition did not come, the latest first; not more than a status shows
    record Standing(int all, int paused, Optional<Instant> next, List<Troubled> troubled) {
        public Standing {
            troubled = List.copyOf(troubled);
        }
    }

    /// A subscription whose last edition did not come.
    record Troubled(SubscriptionId id, ChatId chat, Trouble trouble) {}

    /// Forgets a subscription and its editions; does nothing where there is none.
    void remove(SubscriptionId id);

    /// Notes that `from` goes on as `to`.
    void move(ChatId from, ChatId to);
}

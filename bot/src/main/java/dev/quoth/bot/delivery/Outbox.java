package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.ChatId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What goes out, kept until the platform took it; which messages it became, a while longer. Safe for use by several
/// threads. All methods throw [dev.quoth.corpus.sqlite.StoreException] where the store can't be read or written.
public interface Outbox {

    /// Stores the requests of `posting`, all or none. Returns false, and stores nothing, where its name is known.
    boolean store(Posting posting, Instant now);

    /// Returns the lanes in which requests are to go out, the oldest first. Chats that are [gone][#gone] count for answers
    /// to buttons only.
    List<Lane> lanes();

    /// Returns the request of `lane` that is to go out next; empty where none is, or the chat is [gone][#gone] and the lane
    /// is for messages.
    Optional<OutboxRow> next(Lane lane);

    /// Notes that `row` is being sent. Returns false where it is not to be sent any more, because something took its
    /// place.
    boolean claim(OutboxRow row);

    /// Notes what came of sending the request with that number; nothing where it was settled meanwhile.
    void settle(long id, Settlement settlement, Instant now);

    /// Takes back what was to be said about `about` in `chat` and is not being sent yet. Returns what was said already.
    Standing takeBack(ChatId chat, About about, Instant now);

    /// Gives up what was stored before `time` and did not go out, and drops answers to buttons that were stored before
    /// `buttonTime`, which nobody misses.
    void giveUp(Instant time, Instant buttonTime, Instant now);

    /// Notes that nothing but answers to buttons can be sent to `chat`.
    void gone(ChatId chat, String reason, Instant now);

    /// Whether nothing but answers to buttons can be sent to `chat`, as far as we know.
    boolean isGone(ChatId chat);

    /// Notes that messages can be sent to `chat`. Returns whether they could not before.
    boolean back(ChatId chat);

    /// Notes that `from` goes on as `to`, where its requests then go.
    void move(ChatId from, ChatId to);

    /// Returns what `quoth status` tells, with what was given up since `since`.
    OutboxStatus status(Instant since);

    /// Forgets what was settled before `time`.
    void forgetSettledBefore(Instant time);
}

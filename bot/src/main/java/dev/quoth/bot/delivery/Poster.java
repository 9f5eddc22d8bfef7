package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.Venue;
import java.util.Optional;

/// Says things of our own accord, for those who store what is said together with something of theirs. What is said so goes
/// out after what people wait for. Safe for use by several threads.
public interface Poster {

    /// Whether something can be said in a chat.
    enum Reach {
        REACHED,
        /// We were blocked or shut out; until we hear from the chat again nothing goes out.
        SHUT_OUT,
        /// Its platform is off.
        NOT_CONNECTED
    }

    Reach reach(ChatId chat);

    /// Returns what says `reply` in `venue` under `name`, for the caller to put into the outbox; empty where that is nothing.
    /// Throws IllegalStateException where we are not connected to the platform.
    Optional<Posting> prepare(String name, Venue venue, Reply reply);

    /// Has `posting` sent, which was put into the outbox.
    void stored(Posting posting);
}

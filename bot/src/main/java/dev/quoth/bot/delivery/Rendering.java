package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.Venue;
import java.util.List;
import java.util.Optional;

/// What is to be said where.
///
/// @param payload the event that is answered, as it arrived; empty where we speak of our own accord
/// @param earlier the messages that this takes the place of, in order: an interim message, or the answer to a question that
///                was edited since; most often none
public record Rendering(Reply reply, Venue venue, Optional<String> payload, List<MessageId> earlier) {

    public Rendering {
        earlier = List.copyOf(earlier);
    }
}

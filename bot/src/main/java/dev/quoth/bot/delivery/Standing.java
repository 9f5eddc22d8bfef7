package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.MessageId;
import java.util.List;

/// What was said about something so far.
///
/// @param messages  the messages that stand in the chat, in order
/// @param isGoingOut whether a request is being sent, so that there may soon be one more
public record Standing(List<MessageId> messages, boolean isGoingOut) {

    public Standing {
        messages = List.copyOf(messages);
    }
}

package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.MessageId;
import java.util.Optional;

/// What a posting answers.
///
/// @param event    the event, by its number in the inbox; empty where we speak of our own accord
/// @param question the message that it happened to: the same for a question and for its later changes
public record About(Optional<Long> event, Optional<MessageId> question) {

    /// Says that a posting answers nothing.
    public static final About NOTHING = new About(Optional.empty(), Optional.empty());

    static About of(StoredEvent stored, Event event) {
        return new About(Optional.of(stored.id()), event.content().inMessage());
    }
}

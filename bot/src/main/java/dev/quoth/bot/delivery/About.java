package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.Content;
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
        var question = switch (event.content()) {
            case Content.Said said -> Optional.of(said.message());
            case Content.Edited edited -> Optional.of(edited.message());
            case Content.Shared shared -> Optional.of(shared.message());
            case Content.Wordless wordless -> Optional.of(wordless.message());
            case Content.Pressed pressed -> Optional.<MessageId>empty();
            case Content.Searched searched -> Optional.<MessageId>empty();
            case Content.Joined joined -> Optional.<MessageId>empty();
            case Content.Left left -> Optional.<MessageId>empty();
            case Content.Moved moved -> Optional.<MessageId>empty();
        };
        return new About(Optional.of(stored.id()), question);
    }
}

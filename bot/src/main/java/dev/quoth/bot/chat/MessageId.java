package dev.quoth.bot.chat;

/// A message, by the name that the platform gave it; unique in its chat.
public record MessageId(String value) {

    public MessageId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a message's id must not be blank");
        }
    }
}

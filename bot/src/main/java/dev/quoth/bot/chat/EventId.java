package dev.quoth.bot.chat;

/// Something that happened on a platform, by the name that the platform gave it; the same however often it is told.
public record EventId(Platform platform, String value) {

    public EventId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an event's id must not be blank");
        }
    }

    /// Returns the event that [#toString()] wrote as `text`; throws IllegalArgumentException for any other text.
    public static EventId parse(String text) {
        return Platform.parse(text, "an event", EventId::new);
    }

    @Override
    public String toString() {
        return platform.key() + ":" + value;
    }
}

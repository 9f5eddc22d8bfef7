package dev.quoth.bot.chat;

/// Where something is said.
///
/// @param thread   the thread or topic by the platform's name for it; empty for the chat itself
/// @param isShared whether people of other organisations read along, so that only what was given to the chat by name may be
///                 said there
public record Venue(ChatId chat, String thread, Kind kind, boolean isShared) {

    /// Makes a venue that is not shared.
    public Venue(ChatId chat, String thread, Kind kind) {
        this(chat, thread, kind, false);
    }

    /// Who reads along.
    public enum Kind {
        /// One person and the bot.
        PRIVATE,
        /// Several people.
        GROUP,
        /// Readers who can't all write.
        CHANNEL
    }

    /// Returns the chat itself, outside all threads.
    public static Venue of(ChatId chat, Kind kind) {
        return new Venue(chat, "", kind);
    }

    public ConversationId conversation() {
        return new ConversationId(chat, thread);
    }

    public boolean isPrivate() {
        return kind == Kind.PRIVATE;
    }
}

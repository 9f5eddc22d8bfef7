package dev.quoth.bot.chat;

/// The turns of one chat, thread or topic.
///
/// @param thread the thread or topic by the platform's name for it; empty for the chat itself
public record ConversationId(ChatId chat, String thread) {

    /// Returns it as one word for the store.
    @Override
    public String toString() {
        return thread.isEmpty() ? chat.toString() : chat + "#" + thread;
    }
}

package dev.quoth.bot.conversation;

import dev.quoth.config.ConversationSettings;

/// What a conversation is held with.
public record Setting(Library library, ConversationStore store, Entrance entrance, ConversationSettings settings,
        QuestionLog log, Extensions extensions) {}

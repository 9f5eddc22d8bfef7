package dev.quoth.bot.conversation;

import dev.quoth.config.ConversationSettings;

/// What a conversation is held with.
///
/// @param figures what operators see in the status
public record Setting(Library library, ConversationStore store, Entrance entrance, Figures figures,
        ConversationSettings settings) {}

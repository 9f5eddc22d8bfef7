package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.ChatId;

/// A stored request that is being sent.
///
/// @param id      its number in the outbox
/// @param payload the adapter's own form of it
public record Dispatch(long id, ChatId chat, String payload) {}

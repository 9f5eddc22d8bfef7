package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.EventId;

/// An event as it arrived.
///
/// @param chat    the chat in which its order is kept; the asker's own where it happened in none
/// @param payload what the platform said, for the adapter to read again
public record Arrival(EventId id, ChatId chat, String payload) {}

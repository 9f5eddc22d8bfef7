package dev.quoth.bot.chat;

import java.time.Instant;

/// Something that happened in a chat and concerns us: adapters leave out what does not, such as what people in a group say
/// to each other.
///
/// @param at when it happened, by the platform's clock
public record Event(EventId id, Venue venue, Sender sender, Instant at, Content content) {}

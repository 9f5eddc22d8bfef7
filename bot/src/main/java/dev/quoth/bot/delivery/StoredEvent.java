package dev.quoth.bot.delivery;

import java.time.Instant;

/// An event in the inbox.
///
/// @param id its number there, which grows in the order of arrival
public record StoredEvent(long id, Arrival arrival, Instant arrivedAt) {}

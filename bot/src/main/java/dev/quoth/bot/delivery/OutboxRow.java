package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.Venue;
import java.time.Instant;
import java.util.Optional;

/// A request in the outbox that was not settled yet.
///
/// @param kind      who reads along in its chat
/// @param event     the event that it answers, by its number in the inbox; empty where it answers none
/// @param isUnsure  whether it was being sent and nobody knows whether it went out
/// @param attempts  how often it was being sent
/// @param repeats   how often it was sent once more although it may have gone out
/// @param notBefore when it may be sent at the earliest
public record OutboxRow(Dispatch dispatch, Venue.Kind kind, Optional<Long> event, boolean isRepeatable,
        boolean isUnsure, int attempts, int repeats, Instant notBefore) {}

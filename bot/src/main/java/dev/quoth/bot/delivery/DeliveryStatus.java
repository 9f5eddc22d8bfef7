package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// How the safe keeping stands. It holds ids, never what was said.
///
/// @param waiting   events that wait or are worked on
/// @param oldest    how long the oldest of them has waited; zero where none does
/// @param outbox    what goes out, with what was given up in the last day
/// @param platforms how each platform did since this process began
public record DeliveryStatus(int waiting, Duration oldest, OutboxStatus outbox, Map<Platform, LineStatus> platforms) {

    public DeliveryStatus {
        platforms = Map.copyOf(platforms);
    }

    /// How a platform did.
    ///
    /// @param lastSuccess when it last took a request; empty where it never did
    /// @param lastFailure when it last could not be reached; empty where it always could
    /// @param failure     what went wrong then; may be empty
    public record LineStatus(Optional<Instant> lastSuccess, Optional<Instant> lastFailure, String failure) {}
}

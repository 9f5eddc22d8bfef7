package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.MessageId;
import java.time.Instant;
import java.util.Optional;

/// What the outbox notes after a request was tried.
public sealed interface Settlement {

    /// It went out and became `message`, if any.
    record Sent(Optional<MessageId> message) implements Settlement {}

    /// It did not go out and is to be tried again, not before that time.
    record Waits(Instant notBefore, String reason) implements Settlement {}

    /// Nobody knows whether it went out.
    record Unsure(String reason) implements Settlement {}

    /// It is not tried any more.
    record GivenUp(String reason) implements Settlement {}
}

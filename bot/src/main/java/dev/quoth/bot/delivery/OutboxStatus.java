package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.EventId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How the outbox stands.
///
/// @param waiting requests that are to go out
/// @param givenUp how many were given up in the time that was asked for
/// @param latest  the last of them, the latest first
/// @param gone    the chats that we were shut out of, the latest first
public record OutboxStatus(int waiting, int givenUp, List<GivenUp> latest, List<GoneChat> gone) {

    public OutboxStatus {
        latest = List.copyOf(latest);
        gone = List.copyOf(gone);
    }

    /// A request that was given up.
    ///
    /// @param event the event that it answered; empty where we spoke of our own accord
    public record GivenUp(long id, ChatId chat, Optional<EventId> event, Instant at, String reason) {}

    /// A chat that we were shut out of.
    public record GoneChat(ChatId chat, Instant since, String reason) {}
}

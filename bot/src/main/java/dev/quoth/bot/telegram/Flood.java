package dev.quoth.bot.telegram;

import dev.quoth.bot.chat.ChatId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Tells whether Telegram finds one chat too loud or all of them: it doesn't say which. Two chats that are told to wait
/// within [#NEAR] mean all.
final class Flood {

    private static final Duration NEAR = Duration.ofSeconds(3);

    private final InstantSource clock;
    private Optional<Hit> last = Optional.empty();

    private record Hit(ChatId chat, Instant at) {}

    Flood(InstantSource clock) {
        this.clock = clock;
    }

    /// Notes that `chat` is told to wait, and returns whether all chats are to wait.
    synchronized boolean hit(ChatId chat) {
        var now = clock.instant();
        var before = last;
        last = Optional.of(new Hit(chat, now));
        return before.filter(hit -> !hit.chat.equals(chat) && hit.at.plus(NEAR).isAfter(now)).isPresent();
    }
}

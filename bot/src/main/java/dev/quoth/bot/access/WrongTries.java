package dev.quoth.bot.access;

import dev.quoth.bot.chat.EventId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The wrong codes that each sent lately. It remembers [#MOST_SENDERS]; of more, those that tried first are forgotten.
final class WrongTries {
    static final int MOST = 5;
    static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST_SENDERS = 10_000;

    private final Map<String, Deque<Try>> tries = new LinkedHashMap<>();

    private record Try(EventId event, Instant at) {}

    /// Returns until when nothing that `sender` sends is looked at; empty where it is.
    Optional<Instant> lockedUntil(String sender, Instant now) {
        var own = tries.get(sender);
        if (own == null || own.size() < MOST) {
            return Optional.empty();
        }
        var end = own.getLast().at.plus(WINDOW);
        if (end.isAfter(now)) {
            return Optional.of(end);
        }
        tries.remove(sender);
        return Optional.empty();
    }

    boolean holds(String sender, EventId event) {
        var own = tries.get(sender);
        return own != null && own.stream().anyMatch(one -> one.event.equals(event));
    }

    void add(String sender, EventId event, Instant now) {
        var own = tries.computeIfAbsent(sender, first -> new ArrayDeque<>());
        own.removeIf(one -> !one.at.isAfter(now.minus(WINDOW)));
        own.add(new Try(event, now));
        if (tries.size() > MOST_SENDERS) {
            tries.remove(tries.keySet().iterator().next());
        }
    }
}

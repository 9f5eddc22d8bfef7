package dev.quoth.bot.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How many messages Telegram takes: one a second in a chat, with short bursts; 20 a minute in a group; 30 a second over all.
/// Safe for use by several threads.
final class Rates {

    private static final int BURST = 4;
    private static final int PER_GROUP_AND_MINUTE = 20;
    private static final int OVERALL_PER_SECOND = 30;

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> chats = new HashMap<>();
    private final Deque<Instant> all = new ArrayDeque<>();

    Rates(InstantSource clock) {
        this.clock = clock;
    }

    /// Counts a message to `chat`, or returns how many seconds it comes too early.
    synchronized Optional<Integer> tooEarly(String chat) {
        var now = clock.instant();
        var sent = chats.computeIfAbsent(chat, key -> new ArrayDeque<>());
        while (!sent.isEmpty() && sent.peekFirst().isBefore(now.minus(Duration.ofMinutes(1)))) {
            sent.removeFirst();
        }
        while (!all.isEmpty() && !all.peekFirst().isAfter(now.minus(Duration.ofSeconds(1)))) {
            all.removeFirst();
        }
        boolean isGroup = chat.startsWith("-");
        if (isGroup && sent.size() >= PER_GROUP_AND_MINUTE) {
            var wait = Duration.between(now, sent.peekFirst().plus(Duration.ofMinutes(1)));
            return Optional.of((int) wait.toSeconds() + 1);
        }
        var window = now.minus(Duration.ofSeconds(BURST));
        boolean isBurstOver = sent.stream().filter(at -> at.isAfter(window)).count() >= BURST;
        if (isBurstOver || all.size() >= OVERALL_PER_SECOND) {
            return Optional.of(1);
        }
        sent.addLast(now);
        all.addLast(now);
        return Optional.empty();
    }
}

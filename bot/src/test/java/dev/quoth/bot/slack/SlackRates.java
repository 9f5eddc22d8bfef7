package dev.quoth.bot.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How many calls Slack takes: a message a second in a channel, with short bursts; of each other method so many a minute in a
/// workspace as its tier allows. Safe for use by several threads.
final class SlackRates {

    private static final int BURST = 4;
    /// Slack promises these at least.
    private static final int TIER_2 = 20;
    private static final int TIER_3 = 50;
    private static final int TIER_4 = 100;
    private static final int SPECIAL = 300;
    private static final Map<String, Integer> A_MINUTE = Map.ofEntries(Map.entry("chat.postMessage", SPECIAL),
            Map.entry("chat.getPermalink", SPECIAL), Map.entry("chat.postEphemeral", TIER_4),
            Map.entry("chat.update", TIER_3), Map.entry("chat.delete", TIER_3), Map.entry("views.open", TIER_4),
            Map.entry("views.update", TIER_4), Map.entry("views.publish", TIER_4), Map.entry("users.info", TIER_4),
            Map.entry("users.list", TIER_2),
            Map.entry("conversations.info", TIER_3), Map.entry("conversations.history", TIER_3),
            Map.entry("conversations.replies", TIER_3), Map.entry("assistant.threads.setStatus", SPECIAL),
            Map.entry("assistant.threads.setTitle", SPECIAL),
            Map.entry("assistant.threads.setSuggestedPrompts", SPECIAL));

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> calls = new HashMap<>();
    private int tooEarly;

    SlackRates(InstantSource clock) {
        this.clock = clock;
    }

    /// Counts `call` for the workspace `team`, or returns how many seconds it comes too early. What Slack sets no limit for
    /// that tests could keep to, such as how often a program may be started, is never too early.
    synchronized Optional<Integer> tooEarly(SlackServer.Call call, String team) {
        var most = A_MINUTE.get(call.method());
        if (most == null) {
            return Optional.empty();
        }
        var overall = since("of " + team + " " + call.method(), Duration.ofMinutes(1));
        var here = since("in " + call.parameters().path("channel").asText(), Duration.ofSeconds(BURST));
        boolean isPost = call.method().equals("chat.postMessage");
        var now = clock.instant();
        Optional<Instant> next = overall.size() >= most
                ? Optional.of(overall.getFirst().plus(Duration.ofMinutes(1)))
                : isPost && here.size() >= BURST ? Optional.of(now) : Optional.empty();
        if (next.isPresent()) {
            tooEarly++;
            return next.map(at -> (int) Duration.between(now, at).toSeconds() + 1);
        }
        overall.addLast(now);
        if (isPost) {
            here.addLast(now);
        }
        return Optional.empty();
    }

    /// Returns the moments that are noted under `name` and are not longer ago than `time`.
    private Deque<Instant> since(String name, Duration time) {
        var noted = calls.computeIfAbsent(name, key -> new ArrayDeque<>());
        var before = clock.instant().minus(time);
        while (!noted.isEmpty() && noted.getFirst().isBefore(before)) {
            noted.removeFirst();
        }
        return noted;
    }

    /// Returns how many calls came too early.
    synchronized int tooEarly() {
        return tooEarly;
    }
}

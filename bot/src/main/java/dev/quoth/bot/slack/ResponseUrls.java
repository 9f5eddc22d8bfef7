package dev.quoth.bot.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// Counts how often the addresses that come with commands and buttons are used: Slack takes 5 answers within 30 minutes.
/// What was counted is forgotten with the process; Slack itself says no then. Safe for use by several threads.
final class ResponseUrls {

    private static final int MOST_USES = 5;
    private static final Duration OPEN = Duration.ofMinutes(29);
    private static final int REMEMBERED = 5_000;

    private final InstantSource clock;
    private final Map<String, Integer> uses = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };

    ResponseUrls(InstantSource clock) {
        this.clock = clock;
    }

    /// Counts a use of `url`, which came at `at`, in milliseconds; false where it may not be used any more.
    boolean use(String url, long at) {
        if (!clock.instant().isBefore(Instant.ofEpochMilli(at).plus(OPEN))) {
            return false;
        }
        synchronized (uses) {
            return uses.merge(url, 1, Integer::sum) <= MOST_USES;
        }
    }
}

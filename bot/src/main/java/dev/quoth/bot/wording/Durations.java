package dev.quoth.bot.wording;

import dev.quoth.corpus.Language;
import java.time.Duration;

/// Says how long something takes.
public final class Durations {
    private static final Duration SHORT = Duration.ofSeconds(90);
    private static final Duration MIDDLING = Duration.ofMinutes(90);

    private Durations() {}

    /// Returns `duration` in seconds, minutes or hours, rounded up, at least one.
    public static String text(Duration duration, Language language) {
        if (duration.compareTo(SHORT) < 0) {
            return AccessPhrase.SECONDS.in(language, up(duration, Duration.ofSeconds(1)));
        }
        return duration.compareTo(MIDDLING) < 0
                ? AccessPhrase.MINUTES.in(language, up(duration, Duration.ofMinutes(1)))
                : AccessPhrase.HOURS.in(language, up(duration, Duration.ofHours(1)));
    }

    private static long up(Duration duration, Duration unit) {
        return Math.max(1, -Math.floorDiv(-duration.toMillis(), unit.toMillis()));
    }
}

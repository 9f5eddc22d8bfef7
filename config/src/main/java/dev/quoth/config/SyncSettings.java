package dev.quoth.config;

import java.time.Duration;

/// How places are kept current.
///
/// @param every `sync.every`, how much time lies between two readings of a place that says nothing else; zero: places are
///              read on demand only; default 1 hour
public record SyncSettings(Duration every) {

    static SyncSettings from(Values values) {
        return new SyncSettings(values.one("sync.every", Duration.ofHours(1), SyncSettings::parse));
    }

    /// Returns how much time `text` says lies between two readings: a duration of a second or more, or zero for `off`.
    /// Throws IllegalArgumentException for anything else.
    public static Duration parse(String text) {
        if (text.equals("off")) {
            return Duration.ZERO;
        }
        Duration every;
        try {
            every = Forms.duration(text);
        } catch (IllegalArgumentException e) {
            every = Duration.ZERO;
        }
        if (every.toSeconds() < 1) {
            throw new IllegalArgumentException("must be off or a duration such as 30m (s, m, h or d)");
        }
        return every;
    }
}

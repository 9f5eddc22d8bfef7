package dev.quoth.config;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/// What holds for a digest whose subscriber did not say otherwise.
///
/// @param zone  `digest.zone`, the time zone where the platform knows none; default UTC
/// @param time  `digest.time`, the time of day; default 08:30
/// @param items `digest.items`, how many documents an edition names at most; default 8
/// @param grace `digest.grace`, how late an edition may still be sent after an outage; default 6 hours
public record DigestSettings(ZoneId zone, LocalTime time, int items, Duration grace) {

    private static final int MOST_ITEMS = 50;

    static DigestSettings from(Values values) {
        return new DigestSettings(values.one("digest.zone", ZoneId.of("UTC"), Forms::zone),
                values.one("digest.time", LocalTime.of(8, 30), Forms::time),
                values.one("digest.items", 8, Forms.number(1, MOST_ITEMS)),
                values.one("digest.grace", Duration.ofHours(6), Forms::duration));
    }
}

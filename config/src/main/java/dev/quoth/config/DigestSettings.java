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
/// @param reading `digest.reading`, how long an edition waits for the sources to be read again; default 5 minutes
/// @param workers `digest.workers`, how many editions are made at a time; default 2
public record DigestSettings(ZoneId zone, LocalTime time, int items, Duration grace, Duration reading, int workers) {

    private static final int MOST_ITEMS = 50;
    private static final int MOST_WORKERS = 32;

    static DigestSettings from(Values values) {
        return new DigestSettings(values.one("digest.zone", ZoneId.of("UTC"), Forms::zone),
                values.one("digest.time", LocalTime.of(8, 30), Forms::time),
                values.one("digest.items", 8, Forms.number(1, MOST_ITEMS)),
                values.one("digest.grace", Duration.ofHours(6), Forms::duration),
                values.one("digest.reading", Duration.ofMinutes(5), Forms::duration),
                values.one("digest.workers", 2, Forms.number(1, MOST_WORKERS)));
    }
}

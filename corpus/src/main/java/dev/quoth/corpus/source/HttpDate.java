package dev.quoth.corpus.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads dates as they stand in HTTP, such as `Sat, 01 Mar 2025 08:00:00 GMT`.
public final class HttpDate {

    private HttpDate() {}

    /// Returns the time that `text` names; empty where it names none, as null does.
    public static Optional<Instant> parse(@Nullable String text) {
        try {
            return Optional.ofNullable(text)
                    .map(date -> ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

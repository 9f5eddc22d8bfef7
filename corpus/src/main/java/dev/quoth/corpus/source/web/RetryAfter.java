package dev.quoth.corpus.source.web;

import dev.quoth.corpus.source.HttpDate;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what servers write into `Retry-After`: seconds or a date.
final class RetryAfter {

    private RetryAfter() {}

    /// Returns the time that `value` names, if it is still to come.
    static Optional<Instant> time(@Nullable String value, Instant now) {
        var time = value != null && value.strip().matches("[0-9]{1,9}")
                ? Optional.of(now.plusSeconds(Long.parseLong(value.strip())))
                : HttpDate.parse(value);
        return time.filter(now::isBefore);
    }
}

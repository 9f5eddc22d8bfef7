package dev.quoth.bot.digest;

import java.time.Instant;
import java.time.LocalDate;

/// What an edition is made for.
///
/// @param day the day in the subscription's time zone
/// @param due when it was to come; the same as `now` for what is asked for
/// @param now when it is made
public record Occasion(Kind kind, LocalDate day, Instant due, Instant now) {

    /// Why an edition is made.
    public enum Kind {
        /// Its time has come.
        ON_TIME,
        /// Its time was a while ago: nothing of ours ran then. It is marked so.
        LATE,
        /// Somebody wants it at once.
        NOW,
        /// Somebody wants to see how it looks; nothing counts as told after that, and where there is nothing new it shows the
        /// newest.
        PREVIEW
    }
}

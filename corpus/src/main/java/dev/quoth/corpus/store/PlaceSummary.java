package dev.quoth.corpus.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A place with what it holds.
///
/// @param readings how its readings went
/// @param skipped  the files there that no document could be made of, by address
/// @param outdated the documents there that could not be read again lately, by address
public record PlaceSummary(Place place, int documents, int passages, Readings readings, List<SkippedFile> skipped,
        List<Unreachable> outdated) {

    /// A file that was left out, and why; `reason` is a clause for people.
    public record SkippedFile(String address, String reason) {}

    /// What can't be read lately: `since` is the first failure, `reason` what the last one said, a clause for people.
    public record Unreachable(String address, Instant since, String reason) {}

    /// How the readings of a place went.
    ///
    /// @param last        when one last ended well; empty where none has
    /// @param lastTried   when one last ended, well or not; empty where none has
    /// @param every       how much time lies between two, zero where it is only read on demand; empty where the settings say
    /// @param unreachable why the last one failed; empty where it did not
    public record Readings(Optional<Instant> last, Optional<Instant> lastTried, Optional<Duration> every,
            Optional<Unreachable> unreachable) {

        /// It was never read.
        public static final Readings NONE = new Readings(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    public PlaceSummary {
        skipped = List.copyOf(skipped);
        outdated = List.copyOf(outdated);
    }
}

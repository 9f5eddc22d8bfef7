package dev.quoth.corpus.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A place with what it holds.
///
/// @param lastRead when a reading of it last ended; null where none has
/// @param skipped  the files there that could not be read
public record PlaceSummary(Place place, int documents, int passages, @Nullable Instant lastRead,
        List<SkippedFile> skipped) {

    /// A file that was left out, and why.
    public record SkippedFile(String address, String reason) {}

    public PlaceSummary {
        skipped = List.copyOf(skipped);
    }
}

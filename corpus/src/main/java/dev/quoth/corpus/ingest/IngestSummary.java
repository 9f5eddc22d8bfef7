package dev.quoth.corpus.ingest;

import dev.quoth.corpus.read.Repairs;
import dev.quoth.corpus.store.PlaceSummary.SkippedFile;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// What a reading came to.
///
/// @param read      documents that are new or changed
/// @param unchanged documents that were left as they were
/// @param skipped   files that were left out, now or in an earlier reading that they have not changed since, by address
/// @param outdated  documents that could not be read again, so that their old text stays, by address
/// @param removed   documents whose file is gone
/// @param passages  passages of the documents that were read
/// @param windows   windows of the documents that were read
/// @param repairs   what was mended in the documents that were read
public record IngestSummary(int read, int unchanged, List<SkippedFile> skipped,
        List<SkippedFile> outdated, int removed, int passages, int windows,
        Repairs repairs, Duration duration) {
    public static final IngestSummary NONE = new IngestSummary(0, 0, List.of(), List.of(), 0, 0, 0, Repairs.NONE,
            Duration.ZERO);

    public IngestSummary {
        skipped = List.copyOf(skipped);
        outdated = List.copyOf(outdated);
    }

    /// Returns what a reading came to that found nothing but `removed` documents gone.
    static IngestSummary ofRemoved(int removed, Duration duration) {
        return new IngestSummary(0, 0, List.of(), List.of(), removed, 0, 0, Repairs.NONE, duration);
    }

    /// Returns what both readings came to together.
    public IngestSummary plus(IngestSummary other) {
        return new IngestSummary(read + other.read, unchanged + other.unchanged,
                Stream.concat(skipped.stream(), other.skipped.stream()).toList(),
                Stream.concat(outdated.stream(), other.outdated.stream()).toList(), removed + other.removed,
                passages + other.passages, windows + other.windows, repairs.plus(other.repairs),
                duration.plus(other.duration));
    }
}

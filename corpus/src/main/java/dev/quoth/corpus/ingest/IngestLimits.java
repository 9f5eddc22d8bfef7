package dev.quoth.corpus.ingest;

/// What a reading may use.
///
/// @param workers       how many documents are read, cut and embedded at a time
/// @param mostFileBytes the largest file that is read, in bytes; at most 1 GiB
public record IngestLimits(int workers, long mostFileBytes) {
    /// As many workers as there are cores, and files of up to 50 MB.
    public static final IngestLimits DEFAULT = new IngestLimits(Runtime.getRuntime().availableProcessors(), 50L << 20);

    /// Arrays hold no more, and a document is read whole.
    private static final long MOST = 1 << 30;

    public IngestLimits {
        if (workers < 1) {
            throw new IllegalArgumentException("a reading must have at least 1 worker, got " + workers);
        }
        if (mostFileBytes < 1 || mostFileBytes > MOST) {
            throw new IllegalArgumentException(
                    "the largest file must have 1 to " + MOST + " bytes, got " + mostFileBytes);
        }
    }
}

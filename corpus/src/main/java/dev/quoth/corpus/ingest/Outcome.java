package dev.quoth.corpus.ingest;

import dev.quoth.corpus.read.Repairs;
import dev.quoth.corpus.store.DocumentEntry;

/// What became of one file.
sealed interface Outcome {

    /// A new or changed document, to be stored.
    record Made(DocumentEntry entry, Repairs repairs) implements Outcome {}

    /// The same bytes as in the last reading.
    record Unchanged(String address) implements Outcome {}

    /// Nothing that can be asked about; to be stored in place of what stood there. The hash is empty where the bytes were
    /// not looked at.
    record Skipped(String address, String contentHash, String reason) implements Outcome {}

    /// Not to be had this time; what stood there stays, and the next reading tries again.
    record Failed(String address, String reason) implements Outcome {}
}

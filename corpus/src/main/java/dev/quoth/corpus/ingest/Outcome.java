package dev.quoth.corpus.ingest;

import dev.quoth.corpus.read.Repairs;
import dev.quoth.corpus.source.Validators;
import dev.quoth.corpus.store.DocumentEntry;
import dev.quoth.corpus.store.PlaceSummary.SkippedFile;
import dev.quoth.corpus.store.Provenance;

/// What became of one file.
sealed interface Outcome {

    /// A new or changed document, to be stored.
    record Made(DocumentEntry entry, Provenance provenance, Repairs repairs) implements Outcome {}

    /// The same document as in the last reading, made of other bytes or in another way; only how it came to be is to be
    /// stored.
    record Same(DocumentEntry entry, Provenance provenance) implements Outcome {}

    /// The same bytes as in the last reading; `validators` is what the web server says of them now.
    record Unchanged(String address, Validators validators) implements Outcome {}

    /// Nothing that can be asked about; to be stored in place of what stood there. The hash is empty where the bytes were
    /// not looked at.
    record Skipped(SkippedFile file, String contentHash) implements Outcome {}

    /// Certainly not there any more; what stood there is to be removed.
    record Gone(String address, String reason) implements Outcome {}

    /// Not to be had this time; what stood there stays, and the next reading tries again.
    record Failed(String address, String reason) implements Outcome {}
}

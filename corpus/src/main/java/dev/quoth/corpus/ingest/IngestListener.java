package dev.quoth.corpus.ingest;

import dev.quoth.corpus.store.Place;
import java.util.OptionalInt;

/// Hears how a reading goes on, in the thread that reads. What it throws ends the reading.
public interface IngestListener {
    /// Hears nothing.
    IngestListener NONE = new IngestListener() {
    };

    /// A reading of `place` begins; `total` is how many files it will look at, where that is known.
    default void started(Place place, OptionalInt total) {}

    /// `document` is stored for good; what was mended in it is in `document.repairs()`.
    default void read(ReadDocument document) {}

    /// The file at `address` is as it was when it was last read.
    default void unchanged(String address) {}

    /// The file at `address` is certainly gone; its document will be removed.
    default void gone(String address) {}

    /// The file at `address` was left out; `reason` is a clause for people.
    default void skipped(String address, String reason) {}
}

package dev.quoth.corpus.read;

/// What reading one file or page came to.
public sealed interface Reading {

    /// The document in it.
    record Clean(CleanDocument document) implements Reading {}

    /// Nothing that can be asked about; `reason` is a clause for people, such as `is empty` or `is not text`.
    record Skipped(String reason) implements Reading {}
}

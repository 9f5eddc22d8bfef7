package dev.quoth.corpus.ingest;

import dev.quoth.corpus.read.Repairs;

/// What a document that was read holds.
public record ReadDocument(String address, int passages, int windows, Repairs repairs) {}

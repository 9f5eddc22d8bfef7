package dev.quoth.corpus.ingest;

import dev.quoth.corpus.read.Repairs;

/// How much a document that was read holds, and what was mended in it.
///
/// @param address  the path or web address that it was read from
/// @param passages how many passages it was cut into
/// @param windows  how many windows those have together
public record ReadDocument(String address, int passages, int windows, Repairs repairs) {}

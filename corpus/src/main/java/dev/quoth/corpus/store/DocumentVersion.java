package dev.quoth.corpus.store;

import dev.quoth.corpus.Document;
import dev.quoth.corpus.SourceMap;
import java.time.Instant;
import java.util.Optional;

/// A document as it was at some time.
///
/// @param sourceMap  what ties its text to its source
/// @param replacedAt when another version took its place, or it was removed; empty for the one that is current
public record DocumentVersion(Document document, SourceMap sourceMap, Instant storedAt,
        Optional<Instant> replacedAt) {}

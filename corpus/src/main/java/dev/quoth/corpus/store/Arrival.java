package dev.quoth.corpus.store;

import dev.quoth.corpus.DocumentId;
import java.time.Instant;

/// A document that arrived, or came to say something else.
///
/// @param generation the change of the store that brought it, see [CorpusStore#generation()]
/// @param storedAt   when it was stored last
public record Arrival(DocumentId id, String collection, long generation, Instant storedAt) {}

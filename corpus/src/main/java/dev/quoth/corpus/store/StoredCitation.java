package dev.quoth.corpus.store;

import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Span;
import java.time.Instant;

/// A quote of a stored answer.
///
/// @param answer  the answer that it is part of, by the name that was given
/// @param version the version of the document that is quoted, see [dev.quoth.corpus.Document#version()]
/// @param span    where the quote stands in that version's text
public record StoredCitation(String answer, DocumentId document, String version, Span span, String quote,
        Instant storedAt) {}

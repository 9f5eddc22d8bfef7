package dev.quoth.corpus.store;

import dev.quoth.corpus.Document;

/// A passage and its vectors, with the document that it stands in.
public record PlacedPassage(Document document, EmbeddedPassage embedded) {}

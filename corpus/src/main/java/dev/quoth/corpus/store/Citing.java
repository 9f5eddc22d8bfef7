package dev.quoth.corpus.store;

import dev.quoth.corpus.Document;
import dev.quoth.corpus.Span;

/// A quote that is to be stored: what stands in `span` of the text of `document`.
public record Citing(Document document, Span span) {}

package dev.quoth.retrieval.eval;

/// How probable an answer was thought to be, 0 to 1, once what answers was taken out of the corpus.
///
/// @param paragraph with the paragraph that answers taken out
/// @param article   with the whole article of that paragraph taken out
public record Removed(double paragraph, double article) {}

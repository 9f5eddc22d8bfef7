package dev.quoth.retrieval.answer;

/// That another document gives another value than the first quote does.
///
/// @param citation the number of the citation that gives it
/// @param value    the other value, as it stands in that citation's quote
public record Disagreement(int citation, ShortForm value) {}

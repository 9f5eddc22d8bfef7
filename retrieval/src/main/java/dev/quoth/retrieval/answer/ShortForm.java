package dev.quoth.retrieval.answer;

import dev.quoth.corpus.Span;
import java.util.Optional;

/// The few characters of a quote that answer the question.
///
/// @param text  what stands in the quote
/// @param span  where it stands in the quote
/// @param gloss the same amount or year for readers of the question's language, such as `1 billion` for 10億; empty where
///              it reads at sight
public record ShortForm(String text, Span span, Optional<String> gloss) {}

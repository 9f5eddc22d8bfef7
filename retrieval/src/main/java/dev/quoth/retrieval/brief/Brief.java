package dev.quoth.retrieval.brief;

import dev.quoth.corpus.Span;
import java.util.Optional;
import java.util.OptionalInt;

/// A document in brief.
///
/// @param topic which of the topics that were asked about it is about, by its place among them: the one that it matches
///              best; empty where it is about none
/// @param match how much speaks for that: 0 or more, comparable among documents and topics; 0 where it is about none
/// @param key   where its key sentence stands in its text, which is in view of the topic where that is a question; empty where
///              it has no sentence that is whole and of good length
/// @param says  how much it says at all, 0 to 1
public record Brief(OptionalInt topic, double match, Optional<Span> key, double says) {}

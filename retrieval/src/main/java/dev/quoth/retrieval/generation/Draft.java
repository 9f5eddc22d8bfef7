package dev.quoth.retrieval.generation;

/// A claim as a model makes it; nothing about it is checked.
///
/// @param text        what it says
/// @param passage     the number of the passage that is to prove it
/// @param quote       what is to stand there
/// @param translation the quote in the reader's language; empty where there is none
record Draft(String text, int passage, String quote, String translation) {}

package dev.quoth.retrieval.followup;

/// How a question was read.
public sealed interface Reading {

    /// Returns what is to be asked.
    String question();

    /// It stands by itself, word for word.
    record Alone(String question) implements Reading {}

    /// It was made whole from an earlier turn, `from`.
    record Completed(String question, Turn from) implements Reading {}

    /// It refers to something, and there is nothing that it can refer to: it is asked as it stands.
    record Unclear(String question) implements Reading {}
}

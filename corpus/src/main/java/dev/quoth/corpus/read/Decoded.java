package dev.quoth.corpus.read;

/// What the bytes of a file came to as text.
sealed interface Decoded {

    record Text(String text) implements Decoded {}

    /// Not text, or in an encoding that could not be told; `reason` is a clause for people.
    record Refused(String reason) implements Decoded {}
}

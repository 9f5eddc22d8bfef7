package dev.quoth.corpus.extract;

/// Tells the encoding of a text from its bytes.
@FunctionalInterface
public interface Decoding {

    /// Returns the text in `bytes` without a byte order mark; throws [UnreadableException] where they are no text.
    String decode(byte[] bytes) throws UnreadableException;
}

package dev.quoth.corpus.extract;

/// Takes the text out of files of one format. Safe for use by several threads.
public interface Extractor {

    /// Returns what `bytes` hold, always the same for the same bytes. Throws [UnreadableException] where they hold no text
    /// that can be read, and no other exception for bad input.
    ///
    /// @param name the file's name, for its ending and as a last resort
    Extract extract(String name, byte[] bytes) throws UnreadableException;
}

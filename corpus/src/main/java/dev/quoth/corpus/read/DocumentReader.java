package dev.quoth.corpus.read;

/// Turns the bytes of one file or page into a clean document. Safe for use by several threads.
public interface DocumentReader {

    /// Returns what `bytes` say, or why they can't be read; never throws for bad input.
    ///
    /// @param address where the bytes stand (a path or a web address); its ending is a hint to the format
    Reading read(String address, byte[] bytes);
}

package dev.quoth.corpus.read;

/// Turns the bytes of one file or page into a clean document. Safe for use by several threads.
public interface DocumentReader {

    /// Raised whenever the standard reader makes something else of the same bytes, so that old documents are read again.
    int VERSION = 2;

    /// Returns what `bytes` say, or why they can't be read; never throws for bad input.
    ///
    /// @param address where the bytes stand (a path or a web address); its ending is a hint to the format
    Reading read(String address, byte[] bytes);

    /// Returns a reader of plain text, Markdown and HTML in any common encoding.
    ///
    /// @param maxBytes the largest file that is read; larger ones are skipped; must be positive
    static DocumentReader standard(long maxBytes) {
        return new FormatChoosingReader(maxBytes);
    }
}

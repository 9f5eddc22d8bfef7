package dev.quoth.corpus.read;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Turns the bytes of one file or page into a clean document. Safe for use by several threads.
public interface DocumentReader {

    /// Returns what `bytes` say, or why they can't be read; never throws for bad input.
    ///
    /// @param address     where the bytes stand (a path or a web address); its ending is a hint to the format
    /// @param contentType what a web server said of them, as a hint to the format and the charset; null for a file
    Reading read(String address, @Nullable String contentType, byte[] bytes);

    /// Returns the text that the source map of a document made of `bytes` points into; empty where they can't be read.
    /// The parameters are those of [#read].
    Optional<String> sourceText(String address, @Nullable String contentType, byte[] bytes);

    /// Returns a reader of all formats that Quoth knows.
    ///
    /// @param maxBytes the largest file that is read; larger ones are skipped; must be positive
    static DocumentReader standard(long maxBytes) {
        return new CleaningReader(new AnyFormat(), maxBytes);
    }
}

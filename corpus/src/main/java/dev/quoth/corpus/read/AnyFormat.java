package dev.quoth.corpus.read;

import dev.quoth.corpus.extract.Extract;
import dev.quoth.corpus.extract.UnreadableException;
import org.jspecify.annotations.Nullable;

/// Takes the text out of files of every format that Quoth reads, by what they are rather than what they are called.
final class AnyFormat {

    private final TextFormats text = new TextFormats();

    /// Returns what `bytes` hold. Throws [UnreadableException] where they hold no text that can be read.
    ///
    /// @param name        the file's name or address, for its ending
    /// @param contentType what a web server said of them; null where none did
    Extract extract(String name, @Nullable String contentType, byte[] bytes) throws UnreadableException {
        return text.extract(name, contentType, bytes);
    }
}

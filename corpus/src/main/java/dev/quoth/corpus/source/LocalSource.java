package dev.quoth.corpus.source;

import java.nio.file.Path;

/// What stands on this machine at the address of a document.
final class LocalSource {

    private LocalSource() {}

    /// Returns the bytes at `address`, an absolute path, or why there are none to be had.
    ///
    /// @param mostBytes the most that is read; anything larger is [Bytes.TooLarge]
    static Bytes read(String address, long mostBytes) {
        return FileBytes.read(Path.of(address), mostBytes);
    }
}

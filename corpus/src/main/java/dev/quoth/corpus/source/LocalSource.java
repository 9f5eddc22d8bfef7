package dev.quoth.corpus.source;

import java.nio.file.Files;
import java.nio.file.Path;

/// What stands on this machine at the address of a document.
final class LocalSource {

    private LocalSource() {}

    /// Returns the bytes at `address`, an absolute path or one within an archive, or why there are none to be had.
    ///
    /// @param mostBytes the most that is read; anything larger is [Bytes.TooLarge]
    static Bytes read(String address, long mostBytes) {
        var path = Path.of(address);
        int inside = address.indexOf(Archive.INSIDE);
        if (inside < 0 || Files.exists(path)) {
            return FileBytes.read(path, mostBytes);
        }
        for (var files = Archive.open(Path.of(address.substring(0, inside))); files.hasNext();) {
            if (files.next() instanceof ArchivedFile file && file.address().equals(address)) {
                return file.read(mostBytes, Validators.NONE);
            }
        }
        return new Bytes.Unreadable("is no longer in its archive");
    }
}

package dev.quoth.corpus.store;

import java.nio.file.Files;
import java.nio.file.Path;

/// What stands where in a home.
///
/// @param folder the home; it need not be there
public record HomeFiles(Path folder) {

    /// Returns the file of the store.
    public Path database() {
        return folder.resolve("quoth.db");
    }

    /// Returns the folder of the index.
    public Path index() {
        return folder.resolve("index");
    }

    /// Whether there is a home in the folder.
    public boolean exists() {
        return Files.exists(database());
    }

    /// Whether this process may change what stands in the home, which is there.
    public boolean isWritable() {
        return Files.isWritable(folder) && Files.isWritable(database());
    }
}

package dev.quoth.corpus.source;

import java.nio.file.Path;

/// A file that may hold a document.
record FoundFile(Path path) implements Found.Item {

    @Override
    public String address() {
        return path.toString();
    }

    @Override
    public Bytes read(long mostBytes, Validators before) {
        return FileBytes.read(path, mostBytes);
    }
}

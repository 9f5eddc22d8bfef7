package dev.quoth.corpus.source;

import java.nio.file.Path;

/// What stands at an address of a place.
public sealed interface Found {

    /// An absolute path.
    String address();

    /// A file that may hold a document.
    record File(Path path) implements Found {

        @Override
        public String address() {
            return path.toString();
        }

        /// Returns the file's bytes, or why there are none to be had.
        ///
        /// @param mostBytes the largest file that is read; anything larger is [Bytes.TooLarge]
        public Bytes read(long mostBytes) {
            return FileBytes.read(path, mostBytes);
        }
    }

    /// What is never read for what it is, such as a picture or a link that leads in a circle; `reason` is a clause for
    /// people.
    record Refused(String address, String reason) implements Found {}

    /// A file or folder that would be read if it let itself be; `reason` is a clause for people.
    record Unreadable(String address, String reason) implements Found {}
}

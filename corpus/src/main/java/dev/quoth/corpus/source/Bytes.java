package dev.quoth.corpus.source;

/// What reading a file's bytes came to.
public sealed interface Bytes {

    /// All bytes of the file, as they stood at one moment.
    final class Whole implements Bytes {
        private final byte[] content;

        Whole(byte[] content) {
            this.content = content;
        }

        /// Returns the bytes themselves, not a copy.
        public byte[] content() {
            return content;
        }
    }

    /// The file is larger than what is read; `reason` is a clause for people.
    record TooLarge(String reason) implements Bytes {}

    /// The file can't be read now: it is gone, changed meanwhile, or is closed to us; `reason` is a clause for people.
    record Unreadable(String reason) implements Bytes {}
}

package dev.quoth.corpus.source;

import org.jspecify.annotations.Nullable;

/// What asking for the bytes at an address came to.
public sealed interface Bytes {

    /// All bytes that stand there, as they stood at one moment.
    final class Whole implements Bytes {
        private final byte[] content;
        private final @Nullable String contentType;
        private final Validators validators;

        /// @param content     is not copied
        /// @param contentType as the server named it; null for a file
        public Whole(byte[] content, @Nullable String contentType, Validators validators) {
            this.content = content;
            this.contentType = contentType;
            this.validators = validators;
        }

        /// Returns the bytes themselves, not a copy.
        public byte[] content() {
            return content;
        }

        /// Returns the content type that the server named, with its charset where it named one; null for a file.
        public @Nullable String contentType() {
            return contentType;
        }

        public Validators validators() {
            return validators;
        }
    }

    /// What stands there has not changed since the version of the validators that were given.
    record NotModified() implements Bytes {}

    /// More stands there than is read; `reason` is a clause for people.
    record TooLarge(String reason) implements Bytes {

        /// Returns what is said of something larger than `mostBytes`.
        public static TooLarge than(long mostBytes) {
            return new TooLarge("is larger than " + size(mostBytes));
        }

        static String size(long bytes) {
            return bytes < 1 << 20 ? bytes + " bytes" : "%.0f MB".formatted(bytes / (double) (1 << 20));
        }
    }

    /// What stands there is never read for what it is, such as a picture; `reason` is a clause for people.
    record Refused(String reason) implements Bytes {}

    /// Whoever keeps the address says for certain that nothing stands there any more; `reason` is a clause for people.
    record Gone(String reason) implements Bytes {}

    /// It can't be read now: a file is gone, changed meanwhile or is closed to us, or a server can't be reached; what was
    /// read before may still hold. `reason` is a clause for people.
    record Unreadable(String reason) implements Bytes {}
}

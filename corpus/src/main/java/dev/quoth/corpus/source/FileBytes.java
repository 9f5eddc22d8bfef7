package dev.quoth.corpus.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// Reads whole files, and notices when they change under the reader.
final class FileBytes {

    private FileBytes() {}

    static Bytes read(Path file, long mostBytes) {
        try {
            var before = Files.readAttributes(file, BasicFileAttributes.class);
            if (!before.isRegularFile()) {
                return new Bytes.Unreadable("is no longer a file");
            }
            if (before.size() > mostBytes) {
                return new Bytes.TooLarge("is larger than %s (%s)".formatted(Bytes.TooLarge.size(mostBytes),
                        Bytes.TooLarge.size(before.size())));
            }
            byte[] content;
            try (var bytes = Files.newInputStream(file)) {
                content = bytes.readNBytes((int) before.size() + 1);
            }
            var after = Files.readAttributes(file, BasicFileAttributes.class);
            if (content.length != before.size() || !after.lastModifiedTime().equals(before.lastModifiedTime())) {
                return new Bytes.Unreadable("changed while it was read");
            }
            return new Bytes.Whole(content, null, Validators.NONE);
        } catch (IOException e) {
            return new Bytes.Unreadable(reason(e));
        }
    }

    /// Returns, as a clause for people, why a file or folder could not be read.
    static String reason(IOException fault) {
        return switch (fault) {
            case NoSuchFileException gone -> "is gone";
            case AccessDeniedException closed -> "may not be read by you";
            default -> "can't be read: " + fault.getMessage();
        };
    }
}

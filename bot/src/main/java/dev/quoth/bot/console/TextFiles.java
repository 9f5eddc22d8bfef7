package dev.quoth.bot.console;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Opens the files that are named on the command line, `-` for the standard streams, as UTF-8.
final class TextFiles {
    private static final String STANDARD = "-";

    private TextFiles() {}

    /// Returns a reader of `file`; the standard input stays open when it is closed. Throws [UsageException] where there is
    /// no such file.
    static TextLines reader(String file, Surroundings surroundings) {
        if (file.equals(STANDARD)) {
            return new TextLines(new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8)),
                    false);
        }
        try {
            return new TextLines(new BufferedReader(
                    new InputStreamReader(Files.newInputStream(Path.of(file)), StandardCharsets.UTF_8)), true);
        } catch (IOException | InvalidPathException e) {
            throw new UsageException(file + " can't be read: " + reason(e));
        }
    }

    /// Returns what writes into `file`, which is emptied first; the standard output stays open when it is closed. Throws
    /// [UsageException] where it can't be written.
    static LineSink writer(String file, Surroundings surroundings) {
        if (file.equals(STANDARD)) {
            return surroundings.results();
        }
        try {
            return new LineSink(new BufferedOutputStream(Files.newOutputStream(Path.of(file))), file, true);
        } catch (IOException | InvalidPathException e) {
            throw new UsageException(file + " can't be written: " + reason(e));
        }
    }

    private static String reason(Exception e) {
        return switch (e) {
            case NoSuchFileException gone -> "there is no such file or folder";
            case AccessDeniedException closed -> "you may not";
            default -> String.valueOf(e.getMessage());
        };
    }
}

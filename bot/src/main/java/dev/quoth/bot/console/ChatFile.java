package dev.quoth.bot.console;

import dev.quoth.bot.store.ChatDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/// The file that a chat is kept in: the home's, or one for the time being where the home can't be written.
///
/// @param temporary the folder that goes when this is closed
record ChatFile(Path path, Optional<Path> temporary) implements AutoCloseable {

    static ChatFile of(Path home) {
        if (Files.isWritable(home)) {
            return new ChatFile(home.resolve(ChatDatabase.FILE), Optional.empty());
        }
        try {
            var folder = Files.createTempDirectory("quoth-chat");
            return new ChatFile(folder.resolve(ChatDatabase.FILE), Optional.of(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("the chat can't be kept anywhere: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        temporary.ifPresent(ChatFile::remove);
    }

    private static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("removing " + folder + ": " + e.getMessage(), e);
        }
    }
}

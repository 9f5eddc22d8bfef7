package dev.quoth.bot.operators;

import dev.quoth.bot.chat.SafeName;
import dev.quoth.corpus.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/// The folder of a home in which the files that were sent stand, each collection in a folder of its own.
record FileShelf(Path folder) {
    private static final String ARRIVING = ".arriving";

    /// A file as it stands here.
    ///
    /// @param isNew whether it was put here just now
    record Kept(Path file, boolean isNew) {}

    /// Returns an empty folder for what comes with the event called `event`, made anew where it was there.
    Path arriving(String event) throws IOException {
        var arriving = folder.resolve(ARRIVING).resolve(Sha256.hex(event.getBytes(StandardCharsets.UTF_8)));
        clear(arriving);
        return Files.createDirectories(arriving);
    }

    /// Removes `folder` with all in it; does nothing where it is not there.
    static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// Puts `arrived` among the files of `collection`, under a name like `name` that none has; where one of them holds the
    /// same, returns that.
    Kept keep(Path arrived, String name, String collection) throws IOException {
        var own = Files.createDirectories(folder.resolve(SafeName.of(collection).numbered(1)));
        var same = same(arrived, own);
        if (same.isPresent()) {
            return new Kept(same.get(), false);
        }
        var free = free(own, SafeName.of(name));
        return new Kept(Files.move(arrived, free), true);
    }

    private static Optional<Path> same(Path arrived, Path own) throws IOException {
        long size = Files.size(arrived);
        try (var files = Files.list(own)) {
            return files.filter(Files::isRegularFile).filter(file -> isSame(file, arrived, size)).sorted().findFirst();
        }
    }

    private static boolean isSame(Path file, Path arrived, long size) {
        try {
            return Files.size(file) == size && Files.mismatch(file, arrived) < 0;
        } catch (IOException e) {
            throw new UncheckedIOException("comparing with " + file, e);
        }
    }

    private static Path free(Path own, SafeName name) {
        int number = 1;
        while (Files.exists(own.resolve(name.numbered(number)))) {
            number++;
        }
        return own.resolve(name.numbered(number));
    }
}

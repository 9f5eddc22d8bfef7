package dev.quoth.bot.chat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Saves what a [FileFetcher] fetches, up to a size: what platforms say of a file's name and size is not trusted.
///
/// @param mostBytes the size of the largest file that is taken
/// @param tooLarge  the reason for people why a larger one is not
public record FileSaver(long mostBytes, String tooLarge) {

    /// Throws IOException where `file` is said to be too large, so that it need not be fetched.
    public void requireFits(SharedFile file) throws IOException {
        if (file.bytes() > mostBytes) {
            throw new IOException(tooLarge);
        }
    }

    /// Writes `content`, which is that of `file`, into a new file in `folder` and returns it. Its name keeps of that of `file`
    /// what is safe, with a number where there is one of that name. Throws IOException, and leaves no file, where there is
    /// more than fits.
    public Path save(InputStream content, SharedFile file, Path folder) throws IOException {
        var saved = create(folder, SafeName.of(file.name()));
        boolean isWhole = false;
        try (var out = Files.newOutputStream(saved)) {
            var buffer = new byte[1 << 16];
            long bytes = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                bytes += read;
                if (bytes > mostBytes) {
                    throw new IOException(tooLarge);
                }
                out.write(buffer, 0, read);
            }
            isWhole = true;
            return saved;
        } finally {
            if (!isWhole) {
                Files.deleteIfExists(saved);
            }
        }
    }

    private static Path create(Path folder, SafeName name) throws IOException {
        int number = 1;
        while (true) {
            try {
                return Files.createFile(folder.resolve(name.numbered(number)));
            } catch (FileAlreadyExistsException e) {
                number++;
            }
        }
    }
}

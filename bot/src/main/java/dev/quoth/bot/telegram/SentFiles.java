package dev.quoth.bot.telegram;

import dev.quoth.bot.chat.FileFetcher;
import dev.quoth.bot.chat.SharedFile;
import dev.quoth.bot.telegram.Outcome.Done;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.objects.File;

/// Fetches the files that people send.
record SentFiles(BotApi api) implements FileFetcher {

    /// Telegram gives no greater ones to bots.
    private static final long MOST_BYTES = 20L * 1024 * 1024;

    private static final String TOO_GREAT = "is greater than 20 MB, the most that Telegram hands on to bots";

    @Override
    public Path fetch(SharedFile file, Path folder) throws IOException {
        if (file.bytes() > MOST_BYTES) {
            throw new IOException(TOO_GREAT);
        }
        var path = path(file.reference());
        try (var response = api.file(path); var body = response.body()) {
            if (!response.isSuccessful() || body == null) {
                throw new IOException("can't be fetched from Telegram (" + response.code() + ")");
            }
            return write(body.byteStream(), folder, SafeName.of(file.name()));
        }
    }

    private String path(String reference) throws IOException {
        try {
            var outcome = api.call(GetFile.builder().fileId(reference).build());
            if (outcome instanceof Done<File>(var file)
                    && file.getFilePath() != null) {
                return file.getFilePath();
            }
            throw new IOException(
                    "can't be fetched from Telegram (" + outcome.trouble().orElse("it has no path") + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("was not fetched, for we are stopping", e);
        }
    }

    private static Path write(InputStream content, Path folder, SafeName name) throws IOException {
        var file = create(folder, name);
        boolean isWhole = false;
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[1 << 16];
            long bytes = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                bytes += read;
                if (bytes > MOST_BYTES) {
                    throw new IOException(TOO_GREAT);
                }
                out.write(buffer, 0, read);
            }
            isWhole = true;
            return file;
        } finally {
            if (!isWhole) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// Returns a new empty file in `folder`: `name`, with a number where there is one of that name.
    private static Path create(Path folder, SafeName name) throws IOException {
        int number = 1;
        while (true) {
            var file = folder.resolve(name.numbered(number));
            try {
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW).close();
                return file;
            } catch (FileAlreadyExistsException e) {
                number++;
            }
        }
    }
}

package dev.quoth.bot.telegram;

import dev.quoth.bot.chat.FileFetcher;
import dev.quoth.bot.chat.FileSaver;
import dev.quoth.bot.chat.SharedFile;
import dev.quoth.bot.telegram.Outcome.Done;
import java.io.IOException;
import java.nio.file.Path;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.objects.File;

/// Fetches the files that people send.
record SentFiles(BotApi api) implements FileFetcher {

    private static final FileSaver SAVER = new FileSaver(20L * 1024 * 1024,
            "is greater than 20 MB, the most that Telegram hands on to bots");

    @Override
    public Path fetch(SharedFile file, Path folder) throws IOException {
        SAVER.requireFits(file);
        var path = path(file.reference());
        try (var response = api.file(path); var body = response.body()) {
            if (!response.isSuccessful() || body == null) {
                throw new IOException("can't be fetched from Telegram (" + response.code() + ")");
            }
            return SAVER.save(body.byteStream(), file, folder);
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
}

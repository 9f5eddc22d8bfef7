package dev.quoth.bot.store;

import dev.quoth.bot.chat.EventId;
import dev.quoth.bot.chat.SharedFile;
import dev.quoth.bot.operators.UploadStore;
import dev.quoth.corpus.sqlite.Database;
import java.time.Instant;
import java.util.Optional;

/// The files that wait for a collection.
final class SqliteUploadStore implements UploadStore {
    private final Database database;

    SqliteUploadStore(Database database) {
        this.database = database;
    }

    @Override
    public long put(SharedFile file, EventId event, Instant now) {
        return database.write("storing the file of event " + event, handle -> {
            handle.execute("DELETE FROM upload WHERE sent_at <= ?", now.minus(KEPT).toEpochMilli());
            handle.execute(
                    "INSERT OR IGNORE INTO upload (event, reference, name, bytes, sent_at) VALUES (?, ?, ?, ?, ?)",
                    event.toString(), file.reference(), file.name(), file.bytes(), now.toEpochMilli());
            return handle.select("SELECT id FROM upload WHERE event = ?", event.toString()).mapTo(Long.class).one();
        });
    }

    @Override
    public Optional<SharedFile> find(long number) {
        return database.read("reading file " + number, handle -> handle
                .select("SELECT reference, name, bytes FROM upload WHERE id = ?", number)
                .map((row, context) -> new SharedFile(row.getString(1), row.getString(2), row.getLong(3))).findOne());
    }
}

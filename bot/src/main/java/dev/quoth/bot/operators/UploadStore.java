package dev.quoth.bot.operators;

import dev.quoth.bot.chat.EventId;
import dev.quoth.bot.chat.SharedFile;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Keeps the files that wait for a collection, for a day: what they are fetched by, not what they hold. Safe for use by
/// several threads. All methods throw [dev.quoth.corpus.sqlite.StoreException] where the store can't be read or written.
public interface UploadStore {

    /// How long a file waits.
    Duration KEPT = Duration.ofDays(1);

    /// Keeps `file`, which `event` brought, and returns its number: the same for the same event.
    long put(SharedFile file, EventId event, Instant now);

    /// Returns the file with that number; empty where it waits no longer.
    Optional<SharedFile> find(long number);
}

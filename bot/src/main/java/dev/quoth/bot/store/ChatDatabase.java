package dev.quoth.bot.store;

import dev.quoth.bot.access.AskedStore;
import dev.quoth.bot.access.CallerStore;
import dev.quoth.bot.access.GrantStore;
import dev.quoth.bot.access.SpentStore;
import dev.quoth.bot.conversation.ConversationStore;
import dev.quoth.bot.delivery.Inbox;
import dev.quoth.bot.delivery.Outbox;
import dev.quoth.bot.digest.EditionStore;
import dev.quoth.bot.digest.SubscriptionStore;
import dev.quoth.bot.digest.Timetable;
import dev.quoth.bot.digest.WatchStore;
import dev.quoth.bot.operators.UploadStore;
import dev.quoth.corpus.sqlite.Database;
import dev.quoth.corpus.sqlite.Database.Durability;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// The file of a home in which everything about its chats is kept, `chats.db`. Safe for use by several threads.
public final class ChatDatabase implements AutoCloseable {
    /// Its name in a home.
    public static final String FILE = "chats.db";

    private static final String MIGRATIONS = "dev/quoth/bot/store/migration";

    private final Database database;
    private final GroupedWrites writes;

    private ChatDatabase(Database database) {
        this.database = database;
        writes = new GroupedWrites(database);
    }

    /// Opens `file`, makes it where there is none, and brings its tables up to date. What it reports as stored outlives a
    /// power cut, because what is acknowledged to a platform is never told again. Throws
    /// [dev.quoth.corpus.sqlite.StoreException].
    public static ChatDatabase open(Path file) {
        return open(file, Durability.SURVIVES_POWER_CUT);
    }

    static ChatDatabase open(Path file, Durability durability) {
        return new ChatDatabase(Database.open(file, MIGRATIONS, durability));
    }

    /// Returns what arrived.
    public Inbox inbox() {
        return new SqliteInbox(database, writes);
    }

    /// Returns what goes out.
    public Outbox outbox() {
        return new SqliteOutbox(database, writes);
    }

    public ConversationStore conversations() {
        return new SqliteConversationStore(database);
    }

    /// Returns what is damaged in the file, a few lines at most; none where it is whole. It reads all of it.
    public List<String> damages() {
        return database.damages();
    }

    Database database() {
        return database;
    }

    /// Returns the rights that were given in chats.
    public GrantStore grants() {
        return new SqliteGrantStore(database);
    }

    /// Returns who asked without being let in.
    public CallerStore callers() {
        return new SqliteCallerStore(database);
    }

    /// Returns who asked when.
    public AskedStore asked() {
        return new SqliteAskedStore(database);
    }

    /// Returns what language models cost.
    public SpentStore spent() {
        return new SqliteSpentStore(database);
    }

    /// Returns the files that wait for a collection.
    public UploadStore uploads() {
        return new SqliteUploadStore(database);
    }

    /// Returns who wants a digest.
    public SubscriptionStore subscriptions() {
        return new SqliteSubscriptionStore(database, writes);
    }

    /// Returns the editions that were made.
    public EditionStore editions() {
        return new SqliteEditionStore(database, writes);
    }

    /// Returns the questions that are asked again.
    public WatchStore watches() {
        return new SqliteWatchStore(database);
    }

    /// Returns when there is something to do; those who do it take its time from `clock`.
    public Timetable timetable(InstantSource clock) {
        return new SchedulerTimetable(database.writing(), clock);
    }

    @Override
    public void close() {
        database.close();
    }
}

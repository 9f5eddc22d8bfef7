package dev.quoth.corpus.sqlite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/// The SQLite file: its connections, its transactions, and the one place where its errors become [StoreException].
///
/// One connection writes, in IMMEDIATE transactions, so that writers of this process wait in line for it; several read
/// beside it, each transaction seeing the store as it was when it began.
public final class Database implements AutoCloseable {
    /// How long another process may hold the file before we give up.
    private static final Duration BUSY_WAIT = Duration.ofSeconds(10);
    /// How long threads of this process wait for their turn.
    private static final Duration CONNECTION_WAIT = Duration.ofMinutes(1);
    private static final int READERS = Math.max(4, Runtime.getRuntime().availableProcessors() * 2);
    /// What the write-ahead log is cut back to once its changes are in the file.
    private static final int MOST_LOG_BYTES = 64 << 20;

    /// What a committed transaction outlives. Neither costs the store its wholeness.
    public enum Durability {
        /// The process: a commit is in the hands of the operating system before it is reported. A power cut may take the
        /// last commits.
        SURVIVES_KILL,
        /// The machine's power too: a commit is on the disk before it is reported, which costs milliseconds each.
        SURVIVES_POWER_CUT
    }

    private final Faults faults;
    private final HikariDataSource writers;
    private final HikariDataSource readers;
    private final Jdbi writing;
    private final Jdbi reading;

    private Database(Faults faults, SQLiteDataSource toWrite, SQLiteDataSource toRead) {
        this.faults = faults;
        writers = pool("writer", toWrite, 1);
        readers = pool("readers", toRead, READERS);
        writing = Jdbi.create(writers);
        reading = Jdbi.create(readers);
    }

    /// Opens `file`, makes it where there is none, and brings its tables up to date.
    ///
    /// @param migrations the numbered files that make the tables, as a place on the class path, such as
    ///                   `dev/quoth/corpus/store/migration`
    public static Database open(Path file, String migrations, Durability durability) {
        var faults = new Faults(file);
        var toWrite = source(file, TransactionMode.IMMEDIATE, durability);
        new Schema(file, migrations, faults).bringUpToDate(toWrite);
        try {
            return new Database(faults, toWrite, source(file, TransactionMode.DEFERRED, durability));
        } catch (PoolInitializationException e) {
            throw faults.translate("opening connections", e);
        }
    }

    /// Opens `file`, which nobody writes, without writing anything beside it.
    public static Database openReadOnly(Path file, String migrations) {
        var faults = new Faults(file);
        var source = readOnly(file);
        new Schema(file, migrations, faults).requireUpToDate(source);
        try {
            return new Database(faults, source, source);
        } catch (PoolInitializationException e) {
            throw faults.translate("opening connections", e);
        }
    }

    /// Returns what `work` reads in one transaction; `doing` says what for, should it fail.
    public <T> T read(String doing, HandleCallback<T, RuntimeException> work) {
        return translated(doing, () -> reading.inTransaction(work));
    }

    /// Returns what `work` gives once its changes are committed; none of them is made where it fails.
    public <T> T write(String doing, HandleCallback<T, RuntimeException> work) {
        return translated(doing, () -> writing.inTransaction(work));
    }

    /// Returns the connections that write, for libraries that bring their own statements; a connection must be given back at
    /// once, for there is one.
    public DataSource writing() {
        return writers;
    }

    /// Returns what is damaged in the file, in SQLite's words, a few lines at most; none where it is whole. It reads all of
    /// it. Throws [StoreException] where the file can't even be read.
    public List<String> damages() {
        return read("checking the tables", handle -> handle.select("PRAGMA quick_check(3)").mapTo(String.class).stream()
                .filter(line -> !line.equals("ok")).toList());
    }

    private <T> T translated(String doing, Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException e) {
            throw faults.translate(doing, e);
        }
    }

    /// Closes the file, also on a thread that was told to end: the pools would complain of that.
    @Override
    public void close() {
        boolean wasInterrupted = Thread.interrupted();
        readers.close();
        writers.close();
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static HikariDataSource pool(String name, SQLiteDataSource source, int size) {
        var config = new HikariConfig();
        config.setPoolName("quoth-" + name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_WAIT.toMillis());
        // SQLite connections don't go stale.
        config.setMaxLifetime(0);
        return new HikariDataSource(config);
    }

    /// An immutable file needs neither locks nor the files that stand beside it while it is written.
    private static SQLiteDataSource readOnly(Path file) {
        var source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file.toUri() + "?mode=ro&immutable=1");
        return source;
    }

    private static SQLiteDataSource source(Path file, TransactionMode mode, Durability durability) {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(switch (durability) {
            case SURVIVES_KILL -> SynchronousMode.NORMAL;
            case SURVIVES_POWER_CUT -> SynchronousMode.FULL;
        });
        config.setTransactionMode(mode);
        config.enforceForeignKeys(true);
        config.setBusyTimeout((int) BUSY_WAIT.toMillis());
        config.setJournalSizeLimit(MOST_LOG_BYTES);
        var source = new SQLiteDataSource(config);
        // As a URI, because a question mark in a plain path would begin the driver's options.
        source.setUrl("jdbc:sqlite:" + file.toUri());
        return source;
    }
}

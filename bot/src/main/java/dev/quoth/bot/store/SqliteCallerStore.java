package dev.quoth.bot.store;

import dev.quoth.bot.access.Caller;
import dev.quoth.bot.access.CallerStore;
import dev.quoth.bot.chat.EventId;
import dev.quoth.config.Principal;
import dev.quoth.corpus.sqlite.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Who asked without being let in.
final class SqliteCallerStore implements CallerStore {
    private final Database database;

    SqliteCallerStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean isToBeTold(Caller caller, Duration silence) {
        var principal = caller.principal().toString();
        return database.write("storing that " + principal + " called", handle -> {
            var now = caller.at().toEpochMilli();
            handle.execute("DELETE FROM stranger WHERE told_at <= ?", caller.at().minus(KEPT).toEpochMilli());
            handle.execute("""
                           INSERT INTO stranger (principal, name, event, told_at, silent_until) VALUES (?, ?, ?, ?, ?)
                           ON CONFLICT (principal) DO UPDATE SET name = excluded.name, event = excluded.event,
                             told_at = excluded.told_at, silent_until = excluded.silent_until
                           WHERE silent_until <= ?""", principal, caller.name(), caller.event().toString(), now,
                    caller.at().plus(silence).toEpochMilli(), now);
            return handle.select("SELECT event FROM stranger WHERE principal = ?", principal).mapTo(String.class).one()
                    .equals(caller.event().toString());
        });
    }

    @Override
    public List<Caller> since(Instant since) {
        return database.read("reading who called",
                handle -> handle.select("""
                                        SELECT principal, name, event, told_at FROM stranger
                                        WHERE told_at > ? ORDER BY told_at DESC, principal""", since.toEpochMilli())
                        .map((row, context) -> caller(row)).list());
    }

    private static Caller caller(ResultSet row) throws SQLException {
        return new Caller(Principal.parse(row.getString(1)), row.getString(2), EventId.parse(row.getString(3)),
                Instant.ofEpochMilli(row.getLong(4)));
    }

    @Override
    public void forget(Principal principal) {
        database.write("forgetting that " + principal + " called",
                handle -> handle.execute("DELETE FROM stranger WHERE principal = ?", principal.toString()));
    }
}

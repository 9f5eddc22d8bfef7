package dev.quoth.bot.store;

import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.ConversationId;
import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.chat.Venue;
import dev.quoth.bot.digest.Watch;
import dev.quoth.bot.digest.WatchId;
import dev.quoth.bot.digest.WatchStore;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.sqlite.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The watches in the table of that name.
record SqliteWatchStore(Database database) implements WatchStore {
    private static final String COLUMNS = """
                                          SELECT id, chat, thread, kind, shared, owner, question, language, since,
                                              heard_generation, heard_short
                                          FROM watch\s""";

    @Override
    public void put(Watch watch) {
        database.write("storing watch " + watch.id(), handle -> {
            handle.execute("""
                           INSERT INTO watch (id, chat, thread, kind, shared, owner, question, language, since)
                           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                           ON CONFLICT (id) DO NOTHING""", watch.id().value(), watch.venue().chat().toString(),
                    watch.venue().thread(), watch.venue().kind().name(), watch.venue().isShared(),
                    watch.owner().toString(), watch.question(), watch.language().tag(), watch.since().toEpochMilli());
            watch.heard().ifPresent(heard -> put(handle, watch.id(), heard));
            return true;
        });
    }

    private static void put(Handle handle, WatchId id, Watch.Heard heard) {
        handle.execute("UPDATE watch SET heard_generation = ?, heard_short = ? WHERE id = ?", heard.generation(),
                heard.shortForm().orElse(null), id.value());
        handle.execute("DELETE FROM watch_quote WHERE watch = ?", id.value());
        int number = 0;
        for (var quote : heard.quotes()) {
            handle.execute("INSERT INTO watch_quote (watch, number, document, version, quote) VALUES (?, ?, ?, ?, ?)",
                    id.value(), ++number, quote.document().value(), quote.version(), quote.quote());
        }
    }

    @Override
    public List<Watch> of(ConversationId conversation) {
        return watches("WHERE chat = ? AND thread = ? ORDER BY number", conversation.chat().toString(),
                conversation.thread());
    }

    @Override
    public List<Watch> all() {
        return watches("ORDER BY number");
    }

    private List<Watch> watches(String condition, Object... values) {
        return database.read("reading watches", handle -> handle.select(COLUMNS + condition, values)
                .map((row, context) -> watch(handle, row)).list());
    }

    private static Watch watch(Handle handle, ResultSet row) throws SQLException {
        var id = new WatchId(row.getString("id"));
        var venue = new Venue(ChatId.parse(row.getString("chat")), row.getString("thread"),
                Venue.Kind.valueOf(row.getString("kind")), row.getBoolean("shared"));
        long generation = row.getLong("heard_generation");
        Optional<Watch.Heard> heard = row.wasNull()
                ? Optional.empty()
                : Optional.of(new Watch.Heard(generation, Optional.ofNullable(row.getString("heard_short")),
                        quotes(handle, id)));
        return new Watch(id, venue, UserId.parse(row.getString("owner")), row.getString("question"),
                Language.ofTag(row.getString("language")), Instant.ofEpochMilli(row.getLong("since")), heard);
    }

    private static List<Watch.Quoted> quotes(Handle handle, WatchId id) {
        return handle
                .select("SELECT document, version, quote FROM watch_quote WHERE watch = ? ORDER BY number", id.value())
                .map((row, context) -> new Watch.Quoted(new DocumentId(row.getString(1)), row.getString(2),
                        row.getString(3)))
                .list();
    }

    @Override
    public void remove(WatchId id) {
        database.write("forgetting watch " + id,
                handle -> handle.execute("DELETE FROM watch WHERE id = ?", id.value()));
    }

    @Override
    public void move(ChatId from, ChatId to) {
        database.write("moving the watches of " + from, handle -> handle
                .execute("UPDATE watch SET chat = ? WHERE chat = ?", to.toString(), from.toString()));
    }
}

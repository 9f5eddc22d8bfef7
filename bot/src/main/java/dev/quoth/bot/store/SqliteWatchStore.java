package dev.quoth.bot.store;

import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.ConversationId;
import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.chat.Venue;
import dev.quoth.bot.delivery.Posting;
import dev.quoth.bot.digest.Watch;
import dev.quoth.bot.digest.Watch.Heard;
import dev.quoth.bot.digest.WatchId;
import dev.quoth.bot.digest.WatchStore;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.sqlite.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The watches in the table of that name, with what their chats heard.
record SqliteWatchStore(Database database) implements WatchStore {
    private static final String COLUMNS = """
                                          SELECT id, chat, thread, kind, shared, owner, question, language, since,
                                              asked_at
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
            return true;
        });
    }

    @Override
    public void remember(Watch watch, Optional<Posting> posting, Instant now) {
        var memory = watch.memory().orElseThrow();
        database.write("storing what came of watch " + watch.id(), handle -> {
            int known = handle.execute("UPDATE watch SET asked_at = ? WHERE id = ?", memory.generation(),
                    watch.id().value());
            if (known > 0) {
                put(handle, watch.id(), memory.heard());
                posting.filter(said -> said.name().filter(new OutboxTable(handle)::knows).isEmpty())
                        .ifPresent(said -> new OutboxTable(handle).insert(said, now));
            }
            return true;
        });
    }

    private static void put(Handle handle, WatchId id, List<Heard> heard) {
        handle.execute("DELETE FROM watch_heard WHERE watch = ?", id.value());
        int number = 0;
        for (var answer : heard) {
            handle.execute("""
                           INSERT INTO watch_heard (watch, number, document, version, short, quote, published,
                               probability)
                           VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", id.value(), ++number, answer.document().value(),
                    answer.version(), answer.shortForm().orElse(null), answer.quote(),
                    answer.published().map(LocalDate::toString).orElse(null), answer.probability());
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
        long generation = row.getLong("asked_at");
        Optional<Watch.Memory> memory = row.wasNull()
                ? Optional.empty()
                : Optional.of(new Watch.Memory(generation, heard(handle, id)));
        return new Watch(id, venue, UserId.parse(row.getString("owner")), row.getString("question"),
                Language.ofTag(row.getString("language")), Instant.ofEpochMilli(row.getLong("since")), memory);
    }

    private static List<Heard> heard(Handle handle, WatchId id) {
        return handle.select("""
                             SELECT document, version, short, quote, published, probability
                             FROM watch_heard WHERE watch = ? ORDER BY number""", id.value())
                .map((row, context) -> new Heard(new DocumentId(row.getString(1)), row.getString(2),
                        Optional.ofNullable(row.getString(3)), row.getString(4),
                        Optional.ofNullable(row.getString(5)).map(LocalDate::parse), row.getDouble(6)))
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

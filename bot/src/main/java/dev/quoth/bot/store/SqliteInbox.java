package dev.quoth.bot.store;

import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.EventId;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.delivery.Arrival;
import dev.quoth.bot.delivery.Inbox;
import dev.quoth.bot.delivery.Posting;
import dev.quoth.bot.delivery.StoredEvent;
import dev.quoth.corpus.sqlite.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The inbox in the table of that name.
record SqliteInbox(Database database, GroupedWrites writes) implements Inbox {

    @Override
    public List<StoredEvent> store(List<Arrival> arrivals, Instant now) {
        return writes.write("storing what arrived", handle -> {
            var stored = new ArrayList<StoredEvent>();
            for (var arrival : arrivals) {
                insert(handle, arrival, now).ifPresent(id -> stored.add(new StoredEvent(id, arrival, now)));
            }
            return stored;
        });
    }

    private static Optional<Long> insert(Handle handle, Arrival arrival, Instant now) {
        return handle.select("""
                             INSERT INTO inbox (platform, event, chat, payload, arrived_at) VALUES (?, ?, ?, ?, ?)
                             ON CONFLICT (platform, event) DO NOTHING
                             RETURNING id""", arrival.id().platform().key(), arrival.id().value(),
                arrival.chat().toString(), arrival.payload(), now.toEpochMilli()).mapTo(Long.class).findOne();
    }

    @Override
    public Optional<StoredEvent> next(ChatId chat) {
        return database.read("reading the next event", handle -> handle
                .select("""
                        SELECT id, platform, event, chat, payload, arrived_at FROM inbox
                        WHERE chat = ? AND done_at IS NULL
                        ORDER BY id LIMIT 1""", chat.toString())
                .map((row, context) -> event(row)).findOne());
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        var id = new EventId(Platform.ofKey(row.getString("platform")), row.getString("event"));
        return new StoredEvent(row.getLong("id"),
                new Arrival(id, ChatId.parse(row.getString("chat")), row.getString("payload")),
                Instant.ofEpochMilli(row.getLong("arrived_at")));
    }

    @Override
    public Map<ChatId, Integer> waiting() {
        return database.read("counting what waits", handle -> {
            var waiting = new LinkedHashMap<ChatId, Integer>();
            handle.select("""
                          SELECT chat, count(*) FROM inbox WHERE done_at IS NULL
                          GROUP BY chat ORDER BY min(id)""")
                    .map((row, context) -> Map.entry(ChatId.parse(row.getString(1)), row.getInt(2)))
                    .forEach(chat -> waiting.put(chat.getKey(), chat.getValue()));
            return waiting;
        });
    }

    @Override
    public Optional<Instant> oldest() {
        return database.read("looking for the oldest event", handle -> handle
                .select("SELECT min(arrived_at) FROM inbox WHERE done_at IS NULL")
                .mapTo(Long.class).findOne()).map(Instant::ofEpochMilli);
    }

    @Override
    public void finish(StoredEvent event, Optional<Posting> reply, Instant now) {
        writes.write("storing the reply to " + event.arrival().id(), handle -> {
            int done = handle.execute("UPDATE inbox SET done_at = ?, payload = NULL WHERE id = ? AND done_at IS NULL",
                    now.toEpochMilli(), event.id());
            if (done == 1) {
                reply.ifPresent(posting -> new OutboxTable(handle).insert(posting, now));
            }
            return done;
        });
    }

    @Override
    public void forgetDoneBefore(Instant time) {
        writes.write("forgetting old events",
                handle -> handle.execute("DELETE FROM inbox WHERE done_at < ?", time.toEpochMilli()));
    }
}

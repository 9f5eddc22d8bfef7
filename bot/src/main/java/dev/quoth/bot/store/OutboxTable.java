package dev.quoth.bot.store;

import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.chat.Venue;
import dev.quoth.bot.delivery.About;
import dev.quoth.bot.delivery.Dispatch;
import dev.quoth.bot.delivery.Lane;
import dev.quoth.bot.delivery.OutboxRow;
import dev.quoth.bot.delivery.Outgoing;
import dev.quoth.bot.delivery.Posting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The requests that go out.
record OutboxTable(Handle handle) {
    private static final String OPEN = "state IN ('waiting', 'sending')";

    boolean knows(String name) {
        return handle.select("SELECT 1 FROM outbox WHERE name = ? LIMIT 1", name).mapTo(Integer.class).findOne()
                .isPresent();
    }

    void insert(Posting posting, Instant now) {
        long batch = 0;
        for (var request : posting.requests()) {
            long id = insert(posting, request, batch, now);
            if (batch == 0) {
                batch = id;
                handle.execute("UPDATE outbox SET batch = id WHERE id = ?", id);
            }
        }
    }

    private long insert(Posting posting, Outgoing request, long batch, Instant now) {
        return handle.select("""
                             INSERT INTO outbox (batch, chat, kind, inbox, question, name, payload, pace, repeatable,
                                 state, created_at)
                             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?)
                             RETURNING id""", batch, posting.venue().chat().toString(), posting.venue().kind().name(),
                posting.about().event().orElse(null),
                posting.about().question().map(MessageId::value).orElse(null), posting.name().orElse(null),
                request.payload(), request.pace().name(), request.isRepeatable(), now.toEpochMilli())
                .mapTo(Long.class).one();
    }

    List<Lane> lanes() {
        return handle.select("""
                             SELECT chat, pace FROM outbox
                             WHERE\s""" + OPEN + """
                                                  AND (pace = 'FREE' OR chat NOT IN (SELECT chat FROM gone_chat))
                                                 GROUP BY chat, pace ORDER BY min(id)""")
                .map((row, context) -> new Lane(ChatId.parse(row.getString(1)),
                        Outgoing.Pace.valueOf(row.getString(2))))
                .list();
    }

    Optional<OutboxRow> next(Lane lane) {
        return handle
                .select("""
                        SELECT id, chat, kind, inbox, payload, repeatable, state, attempts, repeats, created_at,
                            not_before
                        FROM outbox
                        WHERE chat = ? AND pace = ? AND\s""" + OPEN
                        + """
                           AND (pace = 'FREE' OR chat NOT IN (SELECT chat FROM gone_chat))
                          ORDER BY id LIMIT 1""", lane.chat().toString(), lane.pace().name())
                .map((row, context) -> row(row)).findOne();
    }

    private static OutboxRow row(ResultSet row) throws SQLException {
        long inbox = row.getLong("inbox");
        var event = row.wasNull() ? Optional.<Long>empty() : Optional.of(inbox);
        return new OutboxRow(
                new Dispatch(row.getLong("id"), ChatId.parse(row.getString("chat")), row.getString("payload")),
                Venue.Kind.valueOf(row.getString("kind")), event, row.getBoolean("repeatable"),
                row.getString("state").equals("sending"), row.getInt("attempts"), row.getInt("repeats"),
                Instant.ofEpochMilli(row.getLong("not_before")));
    }

    boolean claim(long id) {
        return handle.execute("""
                              UPDATE outbox SET attempts = attempts + 1, repeats = repeats + (state = 'sending'),
                                  state = 'sending'
                              WHERE id = ? AND\s""" + OPEN, id) == 1;
    }

    void settle(long id, String state, String reason, Optional<MessageId> message, Instant now) {
        handle.execute("""
                       UPDATE outbox SET state = ?, reason = ?, message = ?, settled_at = ?, payload = NULL
                       WHERE id = ? AND\s""" + OPEN, state, reason, message.map(MessageId::value).orElse(null),
                now.toEpochMilli(), id);
    }

    void postpone(long id, String reason, Instant notBefore) {
        handle.execute("UPDATE outbox SET state = 'waiting', reason = ?, not_before = ? WHERE id = ? AND " + OPEN,
                reason,
                notBefore.toEpochMilli(), id);
    }

    void noteUnsure(long id, String reason) {
        handle.execute("UPDATE outbox SET reason = ? WHERE id = ?", reason, id);
    }

    void drop(ChatId chat, About about, Instant now) {
        handle.execute("""
                       UPDATE outbox SET state = 'dropped', settled_at = ?, payload = NULL
                       WHERE state = 'waiting' AND (inbox = ? OR chat = ? AND question = ?)""", now.toEpochMilli(),
                about.event().orElse(null), chat.toString(), about.question().map(MessageId::value).orElse(null));
    }

    List<Said> said(ChatId chat, About about) {
        return handle.select("""
                             SELECT batch, state, message FROM outbox
                             WHERE inbox = ? OR chat = ? AND question = ?
                             ORDER BY id""", about.event().orElse(null), chat.toString(),
                about.question().map(MessageId::value).orElse(null))
                .map((row, context) -> new Said(row.getLong(1), row.getString(2),
                        Optional.ofNullable(row.getString(3)).map(MessageId::new)))
                .list();
    }

    /// A request that was stored about something.
    record Said(long batch, String state, Optional<MessageId> message) {}

    void giveUp(Instant time, Instant buttonTime, Instant now) {
        handle.execute("""
                       UPDATE outbox SET state = CASE pace WHEN 'FREE' THEN 'dropped' ELSE 'given_up' END,
                           settled_at = ?, payload = NULL,
                           reason = 'waited too long' || CASE reason WHEN '' THEN '' ELSE ': ' || reason END
                       WHERE created_at < CASE pace WHEN 'FREE' THEN ? ELSE ? END AND\s""" + OPEN,
                now.toEpochMilli(), buttonTime.toEpochMilli(), time.toEpochMilli());
    }

    void forgetSettledBefore(Instant time) {
        handle.execute("DELETE FROM outbox WHERE settled_at < ?", time.toEpochMilli());
    }
}

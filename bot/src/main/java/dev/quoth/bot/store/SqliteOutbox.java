package dev.quoth.bot.store;

import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.EventId;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.delivery.About;
import dev.quoth.bot.delivery.Lane;
import dev.quoth.bot.delivery.Outbox;
import dev.quoth.bot.delivery.OutboxRow;
import dev.quoth.bot.delivery.OutboxStatus;
import dev.quoth.bot.delivery.OutboxStatus.GivenUp;
import dev.quoth.bot.delivery.OutboxStatus.GoneChat;
import dev.quoth.bot.delivery.Posting;
import dev.quoth.bot.delivery.Settlement;
import dev.quoth.bot.delivery.Standing;
import dev.quoth.bot.store.OutboxTable.Said;
import dev.quoth.corpus.sqlite.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// The outbox in the tables `outbox` and `gone_chat`.
record SqliteOutbox(Database database, GroupedWrites writes) implements Outbox {
    private static final int MOST_SHOWN = 20;

    @Override
    public boolean store(Posting posting, Instant now) {
        return writes.write("storing a message", handle -> {
            var table = new OutboxTable(handle);
            if (posting.name().filter(table::knows).isPresent()) {
                return false;
            }
            table.insert(posting, now);
            return true;
        });
    }

    @Override
    public List<Lane> lanes() {
        return database.read("looking for messages to send", handle -> new OutboxTable(handle).lanes());
    }

    @Override
    public Optional<OutboxRow> next(Lane lane) {
        return database.read("reading the next message", handle -> new OutboxTable(handle).next(lane));
    }

    @Override
    public boolean claim(OutboxRow row) {
        long id = row.dispatch().id();
        return writes.write("marking message " + id, handle -> new OutboxTable(handle).claim(id));
    }

    @Override
    public void settle(long id, Settlement settlement, Instant now) {
        write("noting what came of message " + id, handle -> {
            var table = new OutboxTable(handle);
            switch (settlement) {
                case Settlement.Sent sent -> table.settle(id, "sent", "", sent.message(), now);
                case Settlement.GivenUp given -> table.settle(id, "given_up", given.reason(), Optional.empty(), now);
                case Settlement.Waits waits -> table.postpone(id, waits.reason(), waits.notBefore());
                case Settlement.Unsure unsure -> table.noteUnsure(id, unsure.reason());
            }
        });
    }

    @Override
    public Standing takeBack(ChatId chat, About about, Instant now) {
        return writes.write("taking back messages", handle -> {
            var table = new OutboxTable(handle);
            table.drop(chat, about, now);
            return standing(table.said(chat, about));
        });
    }

    /// The last batch that went out whole took the place of everything before it; of later ones, a part may stand.
    private static Standing standing(List<Said> said) {
        var messages = new LinkedHashSet<MessageId>();
        boolean isGoingOut = said.stream().anyMatch(request -> request.state().equals("sending"));
        int from = 0;
        for (int end = said.size(); end > 0 && from == 0;) {
            int start = startOfBatch(said, end);
            boolean whole = said.subList(start, end).stream().allMatch(request -> request.state().equals("sent"));
            if (whole) {
                from = start;
                break;
            }
            end = start;
        }
        said.subList(from, said.size()).forEach(request -> request.message().ifPresent(messages::add));
        return new Standing(List.copyOf(messages), isGoingOut);
    }

    private static int startOfBatch(List<Said> said, int end) {
        int start = end - 1;
        while (start > 0 && said.get(start - 1).batch() == said.get(start).batch()) {
            start--;
        }
        return start;
    }

    @Override
    public void giveUp(Instant time, Instant buttonTime, Instant now) {
        write("giving up old messages", handle -> new OutboxTable(handle).giveUp(time, buttonTime, now));
    }

    @Override
    public void gone(ChatId chat, String reason, Instant now) {
        write("noting that " + chat + " is gone", handle -> handle.execute(
                "INSERT OR IGNORE INTO gone_chat (chat, since, reason) VALUES (?, ?, ?)", chat.toString(),
                now.toEpochMilli(), reason));
    }

    @Override
    public boolean isGone(ChatId chat) {
        return database.read("looking whether " + chat + " is gone", handle -> handle
                .select("SELECT 1 FROM gone_chat WHERE chat = ?", chat.toString()).mapTo(Integer.class).findOne()
                .isPresent());
    }

    @Override
    public boolean back(ChatId chat) {
        return writes.write("noting that " + chat + " is back",
                handle -> handle.execute("DELETE FROM gone_chat WHERE chat = ?", chat.toString()) > 0);
    }

    @Override
    public void move(ChatId from, ChatId to) {
        write("moving " + from + " to " + to, handle -> {
            handle.execute("UPDATE outbox SET chat = ? WHERE chat = ?", to.toString(), from.toString());
            handle.execute("DELETE FROM gone_chat WHERE chat = ?", from.toString());
        });
    }

    @Override
    public OutboxStatus status(Instant since) {
        return database.read("counting messages", handle -> new OutboxStatus(
                count(handle, "SELECT count(*) FROM outbox WHERE state IN ('waiting', 'sending')"),
                count(handle, "SELECT count(*) FROM outbox WHERE settled_at >= ? AND state = 'given_up'",
                        since.toEpochMilli()),
                givenUp(handle, since), gone(handle)));
    }

    private static int count(Handle handle, String query, Object... arguments) {
        return handle.select(query, arguments).mapTo(Integer.class).one();
    }

    private static List<GivenUp> givenUp(Handle handle, Instant since) {
        return handle.select("""
                             SELECT o.id, o.chat, i.platform, i.event, o.settled_at, o.reason
                             FROM outbox o LEFT JOIN inbox i ON i.id = o.inbox
                             WHERE o.settled_at >= ? AND o.state = 'given_up'
                             ORDER BY o.settled_at DESC, o.id DESC LIMIT ?""", since.toEpochMilli(), MOST_SHOWN)
                .map((row, context) -> new GivenUp(row.getLong("id"), ChatId.parse(row.getString("chat")), event(row),
                        Instant.ofEpochMilli(row.getLong("settled_at")), row.getString("reason")))
                .list();
    }

    private static Optional<EventId> event(ResultSet row) throws SQLException {
        var event = row.getString("event");
        return event == null
                ? Optional.empty()
                : Optional.of(new EventId(Platform.ofKey(row.getString("platform")), event));
    }

    private static List<GoneChat> gone(Handle handle) {
        return handle.select("SELECT chat, since, reason FROM gone_chat ORDER BY since DESC, chat LIMIT ?", MOST_SHOWN)
                .map((row, context) -> new GoneChat(ChatId.parse(row.getString(1)),
                        Instant.ofEpochMilli(row.getLong(2)), row.getString(3)))
                .list();
    }

    @Override
    public void forgetSettledBefore(Instant time) {
        write("forgetting old messages", handle -> new OutboxTable(handle).forgetSettledBefore(time));
    }

    private void write(String doing, Consumer<Handle> work) {
        writes.write(doing, handle -> {
            work.accept(handle);
            return true;
        });
    }
}

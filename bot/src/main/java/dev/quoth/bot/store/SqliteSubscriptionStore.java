package dev.quoth.bot.store;

import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.ConversationId;
import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.digest.Mark;
import dev.quoth.bot.digest.Subscription;
import dev.quoth.bot.digest.SubscriptionId;
import dev.quoth.bot.digest.SubscriptionStore;
import dev.quoth.corpus.sqlite.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// The subscriptions in the table of that name.
record SqliteSubscriptionStore(Database database, GroupedWrites writes) implements SubscriptionStore {
    private static final int MOST_SHOWN = 20;

    @Override
    public void add(Subscription subscription, Mark start, Optional<Instant> next) {
        write("storing subscription " + subscription.id(),
                handle -> new SubscriptionTable(handle).insert(subscription, start, next));
    }

    @Override
    public void change(Subscription subscription, Optional<Instant> next) {
        write("changing subscription " + subscription.id(),
                handle -> new SubscriptionTable(handle).update(subscription, next));
    }

    @Override
    public Optional<Subscription> find(SubscriptionId id) {
        return subscriptions("WHERE id = ?", id.value()).stream().findFirst();
    }

    @Override
    public List<Subscription> of(ConversationId conversation) {
        return subscriptions("WHERE chat = ? AND thread = ? ORDER BY number", conversation.chat().toString(),
                conversation.thread());
    }

    @Override
    public List<Subscription> of(UserId owner) {
        return subscriptions("WHERE owner = ? ORDER BY number", owner.toString());
    }

    @Override
    public List<Subscription> all() {
        return subscriptions("ORDER BY number");
    }

    @Override
    public List<Due> due(Instant time) {
        return dues("WHERE next_at <= ? ORDER BY next_at, number", time.toEpochMilli());
    }

    @Override
    public List<Due> coming() {
        return dues("WHERE next_at IS NOT NULL ORDER BY next_at, number");
    }

    @Override
    public Optional<Instant> next(SubscriptionId id) {
        return rows("WHERE id = ?", id.value()).stream().findFirst().flatMap(SubscriptionTable.Row::next);
    }

    @Override
    public void postpone(SubscriptionId id, Instant next, Optional<Trouble> trouble) {
        write("postponing subscription " + id, handle -> {
            var table = new SubscriptionTable(handle);
            table.postpone(id, next);
            trouble.ifPresent(what -> table.note(id, what));
        });
    }

    @Override
    public void note(SubscriptionId id, Trouble trouble) {
        write("noting what is wrong with subscription " + id,
                handle -> new SubscriptionTable(handle).note(id, trouble));
    }

    @Override
    public Optional<Trouble> trouble(SubscriptionId id) {
        return database.read("reading what is wrong with subscription " + id, handle -> handle
                .select("SELECT trouble, trouble_at FROM subscription WHERE id = ? AND trouble <> ''", id.value())
                .map((row, context) -> new Trouble(row.getString(1), Instant.ofEpochMilli(row.getLong(2)))).findOne());
    }

    @Override
    public Standing standing() {
        return database.read("counting subscriptions",
                handle -> handle.select("""
                                        SELECT count(*), coalesce(sum(paused), 0), min(next_at) FROM subscription""")
                        .map((row, context) -> {
                            long next = row.getLong(3);
                            return new Standing(row.getInt(1), row.getInt(2),
                                    row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(next)),
                                    troubled(handle));
                        }).one());
    }

    private static List<Troubled> troubled(Handle handle) {
        return handle.select("""
                             SELECT id, chat, trouble, trouble_at FROM subscription WHERE trouble <> ''
                             ORDER BY trouble_at DESC, number LIMIT ?""", MOST_SHOWN)
                .map((row, context) -> new Troubled(new SubscriptionId(row.getString(1)),
                        ChatId.parse(row.getString(2)),
                        new Trouble(row.getString(3), Instant.ofEpochMilli(row.getLong(4)))))
                .list();
    }

    @Override
    public void remove(SubscriptionId id) {
        write("forgetting subscription " + id,
                handle -> handle.execute("DELETE FROM subscription WHERE id = ?", id.value()));
    }

    @Override
    public void move(ChatId from, ChatId to) {
        write("moving the subscriptions of " + from, handle -> handle
                .execute("UPDATE subscription SET chat = ? WHERE chat = ?", to.toString(), from.toString()));
    }

    private List<Subscription> subscriptions(String condition, Object... values) {
        return rows(condition, values).stream().map(SubscriptionTable.Row::subscription).toList();
    }

    private List<Due> dues(String condition, Object... values) {
        return rows(condition, values).stream()
                .flatMap(row -> row.next().map(next -> new Due(row.subscription(), next)).stream()).toList();
    }

    private List<SubscriptionTable.Row> rows(String condition, Object... values) {
        return database.read("reading subscriptions", handle -> new SubscriptionTable(handle).where(condition, values));
    }

    private void write(String doing, Consumer<Handle> work) {
        writes.write(doing, handle -> {
            work.accept(handle);
            return true;
        });
    }
}

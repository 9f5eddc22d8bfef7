package dev.quoth.bot.store;

import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.chat.Venue;
import dev.quoth.bot.digest.Mark;
import dev.quoth.bot.digest.Plan;
import dev.quoth.bot.digest.Subscription;
import dev.quoth.bot.digest.SubscriptionId;
import dev.quoth.bot.digest.SubscriptionStore.Trouble;
import dev.quoth.corpus.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The subscriptions with their topics and collections.
record SubscriptionTable(Handle handle) {
    private static final String COLUMNS = """
                                          SELECT id, chat, thread, kind, shared, owner, time, days, zone, items,
                                              only_with_news, language, since, paused, paused_until, next_at
                                          FROM subscription\s""";

    /// A subscription and when it is due.
    record Row(Subscription subscription, Optional<Instant> next) {}

    void insert(Subscription added, Mark start, Optional<Instant> next) {
        var plan = added.plan();
        int rows = handle.execute("""
                                  INSERT INTO subscription (id, chat, thread, kind, shared, owner, time, days, zone,
                                      items, only_with_news, language, since, paused, paused_until, next_at, mark_store,
                                      mark_generation)
                                  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                  ON CONFLICT (id) DO NOTHING""", added.id().value(), added.venue().chat().toString(),
                added.venue().thread(), added.venue().kind().name(), added.venue().isShared(), added.owner().toString(),
                plan.time().toString(), days(plan), plan.zone().getId(), plan.items(), plan.isOnlyWithNews(),
                plan.language().tag(), added.since().toEpochMilli(), isPaused(added), until(added), millis(next),
                start.store(), start.generation());
        if (rows > 0) {
            insertLists(added);
        }
    }

    void update(Subscription changed, Optional<Instant> next) {
        var plan = changed.plan();
        int rows = handle.execute("""
                                  UPDATE subscription SET time = ?, days = ?, zone = ?, items = ?, only_with_news = ?,
                                      language = ?, paused = ?, paused_until = ?, next_at = ?
                                  WHERE id = ?""", plan.time().toString(), days(plan), plan.zone().getId(),
                plan.items(), plan.isOnlyWithNews(), plan.language().tag(), isPaused(changed), until(changed),
                millis(next), changed.id().value());
        if (rows > 0) {
            handle.execute("DELETE FROM subscription_topic WHERE subscription = ?", changed.id().value());
            handle.execute("DELETE FROM subscription_collection WHERE subscription = ?", changed.id().value());
            insertLists(changed);
        }
    }

    private void insertLists(Subscription of) {
        int number = 0;
        for (var topic : of.plan().topics()) {
            handle.execute("INSERT INTO subscription_topic (subscription, number, topic) VALUES (?, ?, ?)",
                    of.id().value(), ++number, topic);
        }
        for (var collection : of.plan().collections()) {
            handle.execute("INSERT INTO subscription_collection (subscription, collection) VALUES (?, ?)",
                    of.id().value(), collection);
        }
    }

    boolean holds(SubscriptionId id) {
        return handle.select("SELECT 1 FROM subscription WHERE id = ?", id.value()).mapTo(Integer.class).findOne()
                .isPresent();
    }

    void postpone(SubscriptionId id, Instant next) {
        handle.execute("UPDATE subscription SET next_at = ? WHERE id = ?", next.toEpochMilli(), id.value());
    }

    void note(SubscriptionId id, Trouble trouble) {
        handle.execute("UPDATE subscription SET trouble = ?, trouble_at = ? WHERE id = ?", trouble.reason(),
                trouble.at().toEpochMilli(), id.value());
    }

    /// Forgets what was wrong with it.
    void clear(SubscriptionId id) {
        handle.execute("UPDATE subscription SET trouble = '', trouble_at = NULL WHERE id = ?", id.value());
    }

    /// Returns those for which `condition` holds, which may end with how they are ordered.
    List<Row> where(String condition, Object... values) {
        return handle.select(COLUMNS + condition, values).map((row, context) -> row(row)).list();
    }

    private Row row(ResultSet row) throws SQLException {
        var id = new SubscriptionId(row.getString("id"));
        var venue = new Venue(ChatId.parse(row.getString("chat")), row.getString("thread"),
                Venue.Kind.valueOf(row.getString("kind")), row.getBoolean("shared"));
        var days = Arrays.stream(row.getString("days").split(",")).map(DayOfWeek::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        var plan = new Plan(LocalTime.parse(row.getString("time")), days, ZoneId.of(row.getString("zone")), topics(id),
                collections(id), row.getInt("items"), row.getBoolean("only_with_news"),
                Language.ofTag(row.getString("language")));
        var subscription = new Subscription(id, venue, UserId.parse(row.getString("owner")), plan,
                Instant.ofEpochMilli(row.getLong("since")), state(row));
        long next = row.getLong("next_at");
        return new Row(subscription, row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(next)));
    }

    private static Subscription.State state(ResultSet row) throws SQLException {
        return row.getBoolean("paused")
                ? new Subscription.State.Paused(
                        Optional.ofNullable(row.getString("paused_until")).map(LocalDate::parse))
                : new Subscription.State.Active();
    }

    private List<String> topics(SubscriptionId id) {
        return handle.select("SELECT topic FROM subscription_topic WHERE subscription = ? ORDER BY number", id.value())
                .mapTo(String.class).list();
    }

    private Set<String> collections(SubscriptionId id) {
        return new LinkedHashSet<>(handle
                .select("SELECT collection FROM subscription_collection WHERE subscription = ? ORDER BY collection",
                        id.value())
                .mapTo(String.class).list());
    }

    private static String days(Plan plan) {
        return plan.days().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(","));
    }

    private static boolean isPaused(Subscription subscription) {
        return subscription.state() instanceof Subscription.State.Paused;
    }

    private static @Nullable String until(Subscription subscription) {
        return subscription.state() instanceof Subscription.State.Paused(var until)
                ? until.map(LocalDate::toString).orElse(null)
                : null;
    }

    private static @Nullable Long millis(Optional<Instant> time) {
        return time.map(Instant::toEpochMilli).orElse(null);
    }
}

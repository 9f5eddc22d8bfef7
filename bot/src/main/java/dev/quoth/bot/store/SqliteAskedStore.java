package dev.quoth.bot.store;

import dev.quoth.bot.access.AskedStore;
import dev.quoth.bot.chat.EventId;
import dev.quoth.config.Principal;
import dev.quoth.corpus.sqlite.Database;
import java.time.Instant;
import java.util.Optional;

/// Who asked when, and who was told that it was too often.
final class SqliteAskedStore implements AskedStore {
    private final Database database;

    SqliteAskedStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean holds(EventId event) {
        return database.read("looking for question " + event, handle -> handle
                .select("SELECT 1 FROM asked WHERE event = ?", event.toString()).mapTo(Integer.class).findOne()
                .isPresent());
    }

    @Override
    public Optional<Instant> byPerson(Principal person, int number) {
        return when("SELECT asked_at FROM asked WHERE person = ? ORDER BY asked_at DESC LIMIT 1 OFFSET ?", person,
                number);
    }

    @Override
    public Optional<Instant> inChat(Principal chat, int number) {
        return when("SELECT asked_at FROM asked WHERE chat = ? ORDER BY asked_at DESC LIMIT 1 OFFSET ?", chat, number);
    }

    private Optional<Instant> when(String query, Principal principal, int number) {
        return database.read("reading when " + principal + " asked", handle -> handle
                .select(query, principal.toString(), number - 1).mapTo(Long.class).findOne()
                .map(Instant::ofEpochMilli));
    }

    @Override
    public void add(Asked question) {
        database.write("storing that " + question.person() + " asked", handle -> {
            handle.execute("DELETE FROM asked WHERE asked_at <= ?", question.at().minus(KEPT).toEpochMilli());
            return handle.execute("INSERT OR IGNORE INTO asked (event, person, chat, asked_at) VALUES (?, ?, ?, ?)",
                    question.event().toString(), question.person().toString(), question.chat().toString(),
                    question.at().toEpochMilli());
        });
    }

    @Override
    public boolean isToBeTold(Principal refused, EventId event, Instant now, Instant until) {
        return database.write("storing that " + refused + " asked too much", handle -> {
            handle.execute("DELETE FROM refusal WHERE until_at <= ?", now.toEpochMilli());
            handle.execute("INSERT OR IGNORE INTO refusal (principal, event, until_at) VALUES (?, ?, ?)",
                    refused.toString(), event.toString(), until.toEpochMilli());
            return handle.select("SELECT event FROM refusal WHERE principal = ?", refused.toString())
                    .mapTo(String.class).one().equals(event.toString());
        });
    }
}

package dev.quoth.bot.store;

import dev.quoth.bot.access.SpentStore;
import dev.quoth.corpus.sqlite.Database;
import java.time.Instant;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// What language models cost in the last day.
final class SqliteSpentStore implements SpentStore {
    private final Database database;

    SqliteSpentStore(Database database) {
        this.database = database;
    }

    @Override
    public OptionalLong add(Spent spent, Amount payersLimit, Amount limitOfAll) {
        var since = spent.at().minus(KEPT).toEpochMilli();
        return database.write("storing what " + spent.payer() + " spends", handle -> {
            handle.execute("DELETE FROM spending WHERE spent_at <= ?", since);
            var payers = sum(handle.select(
                    "SELECT sum(tokens) AS tokens, sum(micros) AS micros FROM spending WHERE payer = ?",
                    spent.payer()));
            var all = sum(handle.select("SELECT sum(tokens) AS tokens, sum(micros) AS micros FROM spending"));
            boolean isTooMuch = payers.wouldExceed(spent.amount(), payersLimit)
                    || all.wouldExceed(spent.amount(), limitOfAll);
            return isTooMuch ? OptionalLong.empty() : OptionalLong.of(insert(handle, spent));
        });
    }

    private static long insert(Handle handle, Spent spent) {
        return handle.select(
                """
                INSERT INTO spending (payer, model, tokens, micros, spent_at) VALUES (?, ?, ?, ?, ?) RETURNING id""",
                spent.payer(), spent.model(), spent.amount().tokens(), spent.amount().micros(),
                spent.at().toEpochMilli()).mapTo(Long.class).one();
    }

    @Override
    public void correct(long number, Amount amount) {
        database.write("storing what a language model cost", handle -> handle.execute(
                "UPDATE spending SET tokens = ?, micros = ? WHERE id = ?", amount.tokens(), amount.micros(), number));
    }

    @Override
    public Amount since(Instant since) {
        return database.read("reading what language models cost", handle -> sum(handle.select(
                "SELECT sum(tokens) AS tokens, sum(micros) AS micros FROM spending WHERE spent_at > ?",
                since.toEpochMilli())));
    }

    /// No rows have the sum 0.
    private static Amount sum(Query query) {
        return query.map((row, context) -> new Amount(row.getLong("tokens"), row.getLong("micros"))).one();
    }
}

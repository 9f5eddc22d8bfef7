package dev.quoth.bot.access;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/// Keeps what language models cost, for a day, so that budgets are the same after a restart; never what was asked. Safe for
/// use by several threads. All methods throw [dev.quoth.corpus.sqlite.StoreException] where the store can't be read or
/// written.
public interface SpentStore {

    /// How long an expense counts.
    Duration KEPT = Duration.ofDays(1);

    /// What somebody spent, or may be about to.
    record Spent(String payer, String model, Amount amount, Instant at) {}

    /// Tokens, and money in millionths.
    record Amount(long tokens, long micros) {

        /// Whether this and `more` are together more than `limit`.
        public boolean wouldExceed(Amount more, Amount limit) {
            return tokens + more.tokens > limit.tokens || micros + more.micros > limit.micros;
        }
    }

    /// Adds `spent` where neither its payer nor all together come to more than their limits with it; returns its number, or
    /// empty where they would. Forgets what is older than [#KEPT].
    OptionalLong add(Spent spent, Amount payersLimit, Amount limitOfAll);

    /// Puts `amount` in place of what the expense `number` was thought to be.
    void correct(long number, Amount amount);

    /// Returns what all spent together after `since`.
    Amount since(Instant since);
}

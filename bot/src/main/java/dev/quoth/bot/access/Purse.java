package dev.quoth.bot.access;

import dev.quoth.bot.access.SpentStore.Amount;
import dev.quoth.bot.access.SpentStore.Spent;
import dev.quoth.config.ModelBudget;
import dev.quoth.config.ModelSettings;
import dev.quoth.corpus.sqlite.StoreException;
import dev.quoth.retrieval.languagemodel.Prompt.Payer;
import dev.quoth.retrieval.languagemodel.Spending;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What language models may cost in 24 hours, each chat and all together. The window slides; what was put aside for a call
/// counts in full until it is settled, and for good where the process ended before. Safe for use by several threads.
public final class Purse implements Spending {

    private static final Logger LOG = LoggerFactory.getLogger(Purse.class);
    private static final int MICROS = 6;

    private final SpentStore store;
    private final Amount chat;
    private final Amount all;
    private final InstantSource clock;
    private volatile @Nullable Instant refused;

    public Purse(ModelSettings settings, SpentStore store, InstantSource clock) {
        this.store = store;
        this.chat = limit(settings.chatPerDay());
        this.all = limit(settings.allPerDay());
        this.clock = clock;
    }

    private static Amount limit(ModelBudget budget) {
        var money = budget.money();
        return new Amount(budget.tokens(), money == null ? Long.MAX_VALUE / 2 : micros(money));
    }

    private static long micros(BigDecimal money) {
        return money.movePointRight(MICROS).setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    /// What is spent and what may be.
    ///
    /// @param refused when a call last was not paid for; empty where that was not in the last 24 hours
    public record Balance(Amount spent, Amount limit, Optional<Instant> refused) {

        /// Whether there is a limit of money.
        public boolean limitsMoney() {
            return limit.micros() < Long.MAX_VALUE / 2;
        }
    }

    /// Returns how it stands for all together.
    public Balance balance() {
        var since = clock.instant().minus(SpentStore.KEPT);
        return new Balance(store.since(since), all, Optional.ofNullable(refused).filter(at -> at.isAfter(since)));
    }

    @Override
    public Optional<Held> hold(Payer payer, Expense most) {
        var now = clock.instant();
        try {
            var number = store.add(new Spent(payer.value(), most.model(), amount(most), now), chat, all);
            if (number.isEmpty()) {
                refused = now;
                return Optional.empty();
            }
            return Optional.of(actual -> settle(number.getAsLong(), actual));
        } catch (StoreException e) {
            // What can't be counted is not spent.
            LOG.warn("no language model is asked: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private void settle(long number, Expense actual) {
        try {
            store.correct(number, amount(actual));
        } catch (StoreException e) {
            LOG.warn("a call of a language model counts for more than it cost: {}", e.getMessage());
        }
    }

    private static Amount amount(Expense expense) {
        return new Amount(expense.usage().tokens(), expense.micros());
    }
}

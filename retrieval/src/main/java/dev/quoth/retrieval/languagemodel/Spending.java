package dev.quoth.retrieval.languagemodel;

import dev.quoth.retrieval.languagemodel.Prompt.Payer;
import java.util.Optional;

/// The purse that models are paid from. Safe for use by many threads.
public interface Spending {

    /// Nobody counts.
    Spending UNLIMITED = (payer, most) -> Optional.of(actual -> {
    });

    /// Puts `most` aside for one call of `payer`; empty means that so much is not left. What was put aside counts as spent
    /// until it is settled, so that calls at the same time don't spend the same money.
    Optional<Held> hold(Payer payer, Expense most);

    /// What was put aside for a call.
    @FunctionalInterface
    interface Held {

        /// Counts `actual` in place of what was put aside. Called once.
        void settle(Expense actual);
    }

    /// What a call takes.
    ///
    /// @param model  as the provider calls it
    /// @param usage  its tokens
    /// @param micros its price, in millionths of the unit that prices are set in; 0 where none are set
    record Expense(String model, Usage usage, long micros) {}
}

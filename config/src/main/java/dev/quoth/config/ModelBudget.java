package dev.quoth.config;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What language models may cost in 24 hours.
///
/// @param tokens read and written together
/// @param money  in the unit that prices are set in; null means that only tokens are counted
public record ModelBudget(long tokens, @Nullable BigDecimal money) {

    private static final int MOST_TOKENS = 999_999_999;

    static ModelBudget from(Values values, String prefix, int tokens) {
        return new ModelBudget(values.one(prefix + "tokens-per-day", tokens, Forms.number(0, MOST_TOKENS)),
                values.maybe(prefix + "money-per-day", Forms::amount));
    }
}

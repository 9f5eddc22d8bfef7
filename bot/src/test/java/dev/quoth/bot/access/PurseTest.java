package dev.quoth.bot.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.bot.access.SpentStore.Amount;
import dev.quoth.bot.store.ChatDatabase;
import dev.quoth.bot.store.QuickChats;
import dev.quoth.config.ModelBudget;
import dev.quoth.config.ModelSettings;
import dev.quoth.corpus.SettableClock;
import dev.quoth.retrieval.languagemodel.Prompt.Payer;
import dev.quoth.retrieval.languagemodel.Spending.Expense;
import dev.quoth.retrieval.languagemodel.Spending.Held;
import dev.quoth.retrieval.languagemodel.Usage;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PurseTest {
    private static final Payer ANN = new Payer("telegram:7");
    private static final Payer BOB = new Payer("telegram:8");

    @TempDir
    Path folder;
    private final SettableClock clock = new SettableClock(Events.NOON);
    private ChatDatabase database;

    @BeforeEach
    void open() {
        database = QuickChats.open(folder.resolve(ChatDatabase.FILE));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Purse purse(ModelBudget chat, ModelBudget all) {
        return new Purse(new ModelSettings(List.of(), Duration.ofSeconds(30), chat, all), database.spent(), clock);
    }

    private static ModelBudget tokens(long tokens) {
        return new ModelBudget(tokens, null);
    }

    private static ModelBudget money(@Nullable String money) {
        return new ModelBudget(1_000_000, money == null ? null : new BigDecimal(money));
    }

    private static Expense expense(long tokens, long micros) {
        return new Expense("m", new Usage(tokens - 1, 1), micros);
    }

    private static Optional<Held> hold(Purse purse, Payer payer, long tokens) {
        return purse.hold(payer, expense(tokens, 0));
    }

    @Test
    void countsWhatIsPutAsideUntilItIsSettled() {
        var purse = purse(tokens(100), tokens(1000));
        var held = hold(purse, ANN, 60).orElseThrow();

        assertFalse(hold(purse, ANN, 41).isPresent());
        held.settle(expense(20, 0));
        assertTrue(hold(purse, ANN, 80).isPresent());
        assertFalse(hold(purse, ANN, 2).isPresent());
        assertTrue(hold(purse, BOB, 100).isPresent());
    }

    @Test
    void countsAllChatsTogether() {
        var purse = purse(tokens(100), tokens(150));

        assertTrue(hold(purse, ANN, 100).isPresent());
        assertEquals(Optional.empty(), purse.balance().refused());
        assertFalse(hold(purse, BOB, 51).isPresent());
        assertEquals(new Purse.Balance(new Amount(100, 0), new Amount(150, Long.MAX_VALUE / 2),
                Optional.of(Events.NOON)), purse.balance());
        assertTrue(hold(purse, BOB, 50).isPresent());
    }

    @Test
    void countsMoneyToTheMillionth() {
        var purse = purse(money("0.25"), money(null));

        assertTrue(purse.hold(ANN, expense(10, 249_999)).isPresent());
        assertFalse(purse.hold(ANN, expense(10, 2)).isPresent());
        assertTrue(purse.hold(ANN, expense(10, 1)).isPresent());
    }

    @Test
    void asksOnlyModelsThatCostNothingWhereNoMoneyMayBeSpent() {
        var purse = purse(money("0"), money(null));

        assertFalse(purse.hold(ANN, expense(10, 1)).isPresent());
        assertTrue(purse.hold(ANN, expense(10, 0)).isPresent());
    }

    @Test
    void countsADayAcrossRestarts() {
        hold(purse(tokens(100), tokens(1000)), ANN, 100);
        close();
        open();
        var purse = purse(tokens(100), tokens(1000));

        clock.pass(Duration.ofHours(24).minusMillis(1));
        assertFalse(hold(purse, ANN, 2).isPresent());
        clock.pass(Duration.ofMillis(1));
        assertTrue(hold(purse, ANN, 100).isPresent());
    }

    @Test
    void isNotSpentTwiceAtTheSameTime() {
        var purse = purse(tokens(1000), tokens(500));
        var paid = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int call = 0; call < 40; call++) {
                threads.execute(() -> hold(purse, ANN, 50).ifPresent(held -> paid.incrementAndGet()));
            }
        }
        assertEquals(10, paid.get());
    }

    @Test
    void staysShutWhereItCantCount() {
        var purse = purse(tokens(100), tokens(100));
        var held = hold(purse, ANN, 10).orElseThrow();
        database.close();

        assertFalse(hold(purse, ANN, 10).isPresent());
        held.settle(expense(5, 0));
    }
}

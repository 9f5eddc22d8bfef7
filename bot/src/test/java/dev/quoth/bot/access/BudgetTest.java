package dev.quoth.bot.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.bot.access.Budget.Verdict;
import dev.quoth.bot.access.Budget.Whose;
import dev.quoth.bot.store.ChatDatabase;
import dev.quoth.config.LimitsSettings;
import dev.quoth.corpus.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BudgetTest {
    private static final long ANN = 7;
    private static final long BOB = 8;
    private static final Verdict ALLOWED = new Verdict.Allowed();
    private static final Verdict SILENCE = new Verdict.RefusedAgain();
    private static final Permission GUEST = Permission.Guest.OF_ALL;

    @TempDir
    Path folder;
    private final SettableClock clock = new SettableClock(Events.NOON);
    private final Events events = new Events();
    private ChatDatabase database;

    @BeforeEach
    void open() {
        database = ChatDatabase.open(folder.resolve(ChatDatabase.FILE));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void refusesWhoAsksTooMuchInAMinuteAndSaysSoOnce() {
        var budget = budget(new LimitsSettings(2, 100, 100, 100, 10));
        assertEquals(ALLOWED, take(budget, ANN));
        clock.pass(Duration.ofSeconds(20));
        assertEquals(ALLOWED, take(budget, ANN));

        assertEquals(new Verdict.RefusedFirst(Duration.ofSeconds(40), Whose.PERSON), take(budget, ANN));
        assertEquals(SILENCE, take(budget, ANN));
        assertEquals(ALLOWED, take(budget, BOB));

        clock.pass(Duration.ofSeconds(40));
        assertEquals(ALLOWED, take(budget, ANN));
        assertEquals(new Verdict.RefusedFirst(Duration.ofSeconds(20), Whose.PERSON), take(budget, ANN));
    }

    @Test
    void countsADayAcrossRestarts() {
        var limits = new LimitsSettings(100, 2, 100, 100, 10);
        take(budget(limits), ANN);
        clock.pass(Duration.ofHours(1));
        take(budget(limits), ANN);
        close();
        open();

        assertEquals(new Verdict.RefusedFirst(Duration.ofHours(23), Whose.PERSON), take(budget(limits), ANN));
        clock.pass(Duration.ofHours(23));
        assertEquals(ALLOWED, take(budget(limits), ANN));
    }

    @Test
    void countsAllWhoAskInAGroupTogether() {
        var budget = budget(new LimitsSettings(100, 100, 2, 100, 10));
        assertEquals(ALLOWED, budget.take(events.saidInGroup(ANN, "one?"), GUEST));
        assertEquals(ALLOWED, budget.take(events.saidInGroup(BOB, "two?"), GUEST));

        assertEquals(new Verdict.RefusedFirst(Duration.ofMinutes(1), Whose.CHAT),
                budget.take(events.saidInGroup(9, "three?"), GUEST));
        assertEquals(SILENCE, budget.take(events.saidInGroup(ANN, "four?"), GUEST));
        assertEquals(ALLOWED, take(budget, ANN));
    }

    @Test
    void countsAnEventOnceAndSaysTheSameWhereItIsToldAgain() {
        var budget = budget(new LimitsSettings(1, 100, 100, 100, 10));
        var first = events.said(ANN, "one?");
        var second = events.said(ANN, "two?");
        var refused = new Verdict.RefusedFirst(Duration.ofMinutes(1), Whose.PERSON);

        assertEquals(ALLOWED, budget.take(first, GUEST));
        assertEquals(ALLOWED, budget.take(first, GUEST));
        assertEquals(refused, budget.take(second, GUEST));
        assertEquals(refused, budget.take(second, GUEST));
    }

    @Test
    void namesTheWindowThatIsFullTheLongest() {
        var budget = budget(new LimitsSettings(1, 1, 1, 1, 10));
        take(budget, ANN);

        assertEquals(new Verdict.RefusedFirst(Duration.ofDays(1), Whose.PERSON), take(budget, ANN));
    }

    @Test
    void letsOperatorsAskWithoutEnd() {
        var budget = budget(new LimitsSettings(1, 1, 1, 1, 10));
        var operator = new Permission.Operator(Permission.Guest.OF_ALL);

        assertEquals(ALLOWED, budget.take(events.saidInGroup(ANN, "one?"), operator));
        assertEquals(ALLOWED, budget.take(events.saidInGroup(ANN, "two?"), operator));
        assertEquals(ALLOWED, budget.take(events.saidInGroup(BOB, "three?"), GUEST));
    }

    private Verdict take(Budget budget, long user) {
        return budget.take(events.said(user, "what?"), GUEST);
    }

    private Budget budget(LimitsSettings limits) {
        return new Budget(limits, database.asked(), clock);
    }
}

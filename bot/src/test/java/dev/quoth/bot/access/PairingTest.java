package dev.quoth.bot.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.bot.access.Pairing.Outcome;
import dev.quoth.config.AccessSettings;
import dev.quoth.config.Principal;
import dev.quoth.corpus.SettableClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairingTest {
    private static final long ANN = 7;
    private static final long BOB = 8;
    private static final String WRONG = "AAAAA-AAAAA";
    private static final Outcome PAIRED = new Outcome.Paired();
    private static final Outcome NO_TRY = new Outcome.NoTry();

    private final SettableClock clock = new SettableClock(Events.NOON);
    private final Access access = new Access(new AccessSettings(false, List.of(), List.of()), new Grants(), clock);
    private final Pairing pairing = new Pairing(access, clock);
    private final String code = pairing.open(new SecureRandom());
    private final Events events = new Events();

    @Test
    void makesCodesThatNobodyMisreads() {
        assertTrue(code.matches("[ACDEFGHJKMNPQRTUVWXY34679]{5}-[ACDEFGHJKMNPQRTUVWXY34679]{5}"), code);
        assertNotEquals(code, pairing.open(new SecureRandom()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", " %s\n", "/pair %s", "/start %s"})
    void makesTheOneWhoSendsTheCodeAnOperator(String said) {
        assertEquals(PAIRED, attempt(ANN, said.formatted(code)));
        assertEquals(Optional.of(new Right.Operator()), access.right(new Principal.Telegram(ANN)));
    }

    @Test
    void takesTheCodeInSmallLettersAndWithoutItsDash() {
        assertEquals(PAIRED, attempt(ANN, code.replace("-", "").toLowerCase(Locale.ROOT)));
    }

    @Test
    void takesACodeOnce() {
        attempt(ANN, code);

        assertEquals(new Outcome.Wrong(), attempt(BOB, "/pair " + code));
        assertEquals(Optional.empty(), access.right(new Principal.Telegram(BOB)));
    }

    @Test
    void saysTheSameWhereTheEventIsToldAgain() {
        var right = events.said(ANN, code);
        var wrong = events.said(BOB, WRONG);

        assertEquals(new Outcome.Wrong(), pairing.attempt(wrong));
        assertEquals(PAIRED, pairing.attempt(right));
        assertEquals(PAIRED, pairing.attempt(right));
        assertEquals(PAIRED, new Pairing(access, clock).attempt(right));
    }

    @Test
    void takesACodeForAnHour() {
        clock.pass(Pairing.VALIDITY);

        assertEquals(new Outcome.Wrong(), attempt(ANN, code));
    }

    @Test
    void looksAtNothingForAnHourAfterFiveWrongCodes() {
        for (int one = 1; one < WrongTries.MOST; one++) {
            assertEquals(new Outcome.Wrong(), attempt(ANN, WRONG));
        }
        var fifth = events.said(ANN, "/pair maybe");
        var locked = new Outcome.LockedOut(Events.NOON.plus(WrongTries.WINDOW));

        assertEquals(locked, pairing.attempt(fifth));
        assertEquals(locked, pairing.attempt(fifth));
        assertEquals(new Outcome.StillLockedOut(), attempt(ANN, code));
        assertEquals(PAIRED, attempt(BOB, code));

        clock.pass(WrongTries.WINDOW);
        assertEquals(PAIRED, attempt(ANN, pairing.open(new SecureRandom())));
    }

    @Test
    void forgetsWrongCodesAfterAnHour() {
        for (int one = 1; one < WrongTries.MOST; one++) {
            attempt(ANN, WRONG);
        }
        clock.pass(Duration.ofHours(1));

        assertEquals(new Outcome.Wrong(), attempt(ANN, "/pair " + WRONG));
    }

    @Test
    void dropsACodeThatOthersCouldRead() {
        assertEquals(new Outcome.Exposed(), pairing.attempt(events.saidInGroup(ANN, "/pair " + code)));
        assertEquals(new Outcome.Wrong(), attempt(BOB, "/pair " + code));
        assertEquals(NO_TRY, pairing.attempt(events.saidInGroup(ANN, "/pair " + code)));
    }

    @Test
    void leavesQuestionsAndOtherCommandsAlone() {
        assertEquals(NO_TRY, attempt(ANN, "Who is it?"));
        assertEquals(NO_TRY, attempt(ANN, "/start"));
        assertEquals(NO_TRY, attempt(ANN, "/start acdefghjk-3"));
        assertEquals(NO_TRY, attempt(ANN, "/pairs " + WRONG));
    }

    @Test
    void looksForNoCodeInWordsWhereThereIsNone() {
        attempt(ANN, code);

        assertEquals(NO_TRY, attempt(BOB, WRONG));
    }

    private Outcome attempt(long user, String text) {
        return pairing.attempt(events.said(user, text));
    }
}

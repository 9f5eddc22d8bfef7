package dev.quoth.retrieval.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final EvaluationQuestion ANSWERABLE = new EvaluationQuestion("a", "Which?", "en",
            new GoldSpans("p", List.of()));
    private static final EvaluationQuestion UNANSWERABLE = new EvaluationQuestion("u", "Who?", "en", new GoldNone());

    private static Outcome found(int rank, boolean first, boolean any) {
        return new Outcome(ANSWERABLE, rank, first, any, false, Duration.ofMillis(10));
    }

    @Test
    void countsRanksQuotesAndRefusals() {
        var outcomes = List.of(found(1, true, true), found(2, false, true), found(20, false, false),
                new Outcome(ANSWERABLE, 0, false, false, true, Duration.ofMillis(30)),
                new Outcome(UNANSWERABLE, 0, false, true, true, Duration.ofMillis(20)),
                new Outcome(UNANSWERABLE, 0, false, false, false, Duration.ofMillis(50)));
        assertEquals(new Figures(6, 4, 0.25, 0.5, 0.75, 0.375, 0.25, 0.5, 0.5, 0.5, Duration.ofMillis(20),
                Duration.ofMillis(50)), Figures.of(outcomes));
    }

    @Test
    void takesTheMiddleAndTheSlowestOfAHundred() {
        var outcomes = new ArrayList<Outcome>();
        for (int millis = 1; millis <= 100; millis++) {
            outcomes.add(new Outcome(ANSWERABLE, 1, true, true, false, Duration.ofMillis(millis)));
        }
        var figures = Figures.of(outcomes);
        assertEquals(List.of(Duration.ofMillis(51), Duration.ofMillis(100)), List.of(figures.p50(), figures.p99()));
    }

    @Test
    void countsNoPlaceAfterTheTenthInTheReciprocalRank() {
        assertEquals(0.05, Figures.of(List.of(found(10, false, false), found(11, false, false))).mrr10(), 1e-9);
    }

    @Test
    void isNoughtWhereNothingWasAsked() {
        assertEquals(new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Duration.ZERO, Duration.ZERO), Figures.of(List.of()));
    }

    @Test
    void showsADashWhereThereWasNothingToMeasure() {
        var row = Figures.of(List.of(new Outcome(UNANSWERABLE, 0, false, true, true, Duration.ofMillis(4)))).row("en");
        assertEquals("en 1 - - - - - - 1.000 1.000 4.0 4.0", row.replaceAll(" +", " "));
        assertEquals(Figures.header().length(), row.length());
    }
}

package dev.quoth.retrieval.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final EvaluationQuestion ANSWERABLE = new EvaluationQuestion("a", "Which?", "en",
            new GoldSpans("p", List.of()));
    private static final EvaluationQuestion UNANSWERABLE = new EvaluationQuestion("u", "Who?", "en", new GoldNone());

    private static Outcome found(int rank, boolean first, boolean any) {
        return outcome(ANSWERABLE, rank, first, any, false, 10);
    }

    private static Outcome outcome(EvaluationQuestion question, int rank, boolean first, boolean any, boolean refused,
            int millis) {
        return new Outcome(question, rank, first, any, refused, refused ? 0.1 : 0.9, Optional.empty(),
                Duration.ofMillis(millis));
    }

    private static Outcome removed(double asIs, double paragraph, double article) {
        return new Outcome(ANSWERABLE, 1, true, true, false, asIs, Optional.of(new Removed(paragraph, article)),
                Duration.ZERO);
    }

    @Test
    void countsRanksQuotesAndRefusals() {
        var outcomes = List.of(found(1, true, true), found(2, false, true), found(20, false, false),
                outcome(ANSWERABLE, 0, false, false, true, 30),
                outcome(UNANSWERABLE, 0, false, true, true, 20),
                outcome(UNANSWERABLE, 0, false, false, false, 50));
        assertEquals(new Figures(6, 4, 0.25, 0.5, 0.75, 0.375, 0.25, 0.5, 0.75, 0.5, 0.5, OptionalDouble.empty(),
                OptionalDouble.empty(), Duration.ofMillis(20),
                Duration.ofMillis(50)), Figures.of(outcomes));
    }

    @Test
    void takesTheMiddleAndTheSlowestOfAHundred() {
        var outcomes = new ArrayList<Outcome>();
        for (int millis = 1; millis <= 100; millis++) {
            outcomes.add(outcome(ANSWERABLE, 1, true, true, false, millis));
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
        assertEquals(new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, OptionalDouble.empty(), OptionalDouble.empty(),
                Duration.ZERO, Duration.ZERO), Figures.of(List.of()));
    }

    @Test
    void comparesEveryQuestionWithEveryOneThatLostItsAnswer() {
        var figures = Figures.of(List.of(removed(0.9, 0.5, 0.1), removed(0.5, 0.6, 0.2), found(1, true, true)));
        assertEquals(OptionalDouble.of(2.5 / 4), figures.paragraphRemoved());
        assertEquals(OptionalDouble.of(1), figures.articleRemoved());
    }
}

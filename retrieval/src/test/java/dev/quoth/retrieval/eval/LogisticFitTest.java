package dev.quoth.retrieval.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.retrieval.answer.LanguagePair;
import dev.quoth.retrieval.answer.Logistic;
import dev.quoth.retrieval.answer.Sign;
import dev.quoth.retrieval.eval.Lesson.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticFitTest {
    private static final int LESSONS = 2_000;

    /// Answerable ones lie a deviation higher in one sign, and are fewer.
    private static List<Lesson> lessons() {
        var random = new Random(1);
        var lessons = new ArrayList<Lesson>();
        for (int at = 0; at < LESSONS; at++) {
            boolean isAnswerable = at % 4 == 0;
            lessons.add(new Lesson("set", "article " + at % 50,
                    isAnswerable ? Condition.AS_IS : Condition.PARAGRAPH_REMOVED,
                    LanguagePair.EN_EN,
                    Map.of(Sign.PASSAGE, random.nextGaussian() + (isAnswerable ? 1 : 0), Sign.NUMBERS,
                            random.nextGaussian())));
        }
        return lessons;
    }

    private static double weight(Logistic logistic, Sign sign) {
        return Objects.requireNonNull(logistic.terms().get(sign)).weight();
    }

    @Test
    void weighsTheSignThatTellsAndNotTheOthers() {
        var logistic = LogisticFit.of(lessons());
        assertTrue(weight(logistic, Sign.PASSAGE) > 0.9, () -> "" + logistic);
        assertEquals(0, weight(logistic, Sign.NUMBERS), 0.15);
        assertEquals(0, weight(logistic, Sign.NAMES), 1e-6);
    }

    @Test
    void thinksBothKindsAsProbableWhereNothingTellsThemApart() {
        assertEquals(0.5, LogisticFit.of(lessons()).probability(Map.of(Sign.PASSAGE, 0.5)), 0.03);
    }

    @Test
    void fitsTheSameFromTheSame() {
        assertEquals(LogisticFit.of(lessons()), LogisticFit.of(lessons()));
    }

    @Test
    void reportsThatProbabilitiesHold() {
        var row = CalibrationReport.of(lessons()).stream().filter(line -> line.startsWith("| en-en | other articles"))
                .findFirst().orElseThrow().split(" *\\| *");
        assertEquals("500", row[3]);
        assertEquals(0.76, Double.parseDouble(row[5]), 0.03);
        assertTrue(Double.parseDouble(row[9]) < 0.05, row[9]);
    }
}

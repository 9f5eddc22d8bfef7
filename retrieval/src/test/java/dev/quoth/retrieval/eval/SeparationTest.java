package dev.quoth.retrieval.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SeparationTest {
    private static final double[] NONE = {};

    @Test
    void isTheShareOfPairsInTheRightOrder() {
        assertEquals(OptionalDouble.of(1), Separation.area(new double[]{0.9, 0.8}, new double[]{0.7, 0.1}));
        assertEquals(OptionalDouble.of(0), Separation.area(new double[]{0.1}, new double[]{0.7}));
        assertEquals(OptionalDouble.of(0.75), Separation.area(new double[]{0.9, 0.5}, new double[]{0.7, 0.1}));
    }

    @Test
    void countsATieAsHalf() {
        assertEquals(OptionalDouble.of(0.5), Separation.area(new double[]{0.5, 0.5}, new double[]{0.5}));
    }

    @Test
    void isUnknownWhereOneKindIsMissing() {
        assertEquals(OptionalDouble.empty(), Separation.area(NONE, new double[]{1}));
        assertEquals(OptionalDouble.empty(), Separation.area(new double[]{1}, NONE));
    }
}

package dev.quoth.retrieval.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MapFitTest {
    private static final int SENTENCES = 400;

    private final List<float[]> english = new ArrayList<>();
    private final List<float[]> chinese = new ArrayList<>();

    /// Vectors of four dimensions, and the same turned and shifted into five.
    private void fill() {
        var random = new Random(1);
        for (int at = 0; at < SENTENCES; at++) {
            var some = new float[4];
            for (int d = 0; d < some.length; d++) {
                some[d] = (float) random.nextGaussian();
            }
            english.add(some);
            chinese.add(new float[]{some[2] + 1, -some[0], some[3], some[1] - 2, 0});
        }
    }

    private double[] weights() {
        var weights = new double[english.size()];
        Arrays.fill(weights, 1);
        return weights;
    }

    @Test
    void mapsASentenceToWhereItsTranslationIs() {
        fill();
        var map = MapFit.of(english, chinese, weights());
        for (int at = 0; at < 20; at++) {
            assertTrue(cosine(map.toChinese(english.get(at)), chinese.get(at), new float[]{1, 0, 0, -2, 0}) > 0.98);
            assertTrue(cosine(map.toEnglish(chinese.get(at)), english.get(at), new float[4]) > 0.98);
        }
    }

    private static double cosine(float[] mapped, float[] other, float[] centre) {
        double product = 0;
        double squares = 0;
        for (int d = 0; d < other.length; d++) {
            double value = other[d] - centre[d];
            product += mapped[d] * value;
            squares += value * value;
        }
        return product / Math.sqrt(squares);
    }

    @Test
    void refusesWhatCannotBeMapped() {
        assertEquals("a map needs as many vectors on one side as on the other, two at least, got 0 and 0",
                assertThrows(IllegalArgumentException.class, () -> MapFit.of(english, chinese, weights()))
                        .getMessage());
    }
}

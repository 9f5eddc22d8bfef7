package dev.quoth.retrieval.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.retrieval.answer.Logistic.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConfidenceTest {
    private static Map<LanguagePair, Logistic> logistics() {
        var logistics = new EnumMap<LanguagePair, Logistic>(LanguagePair.class);
        for (var pair : LanguagePair.values()) {
            logistics.put(pair, new Logistic(-1.5, all(new Term(0.5, 2, 0.25))));
        }
        return logistics;
    }

    private static Map<Sign, Term> all(Term term) {
        return Arrays.stream(Sign.values()).collect(Collectors.toMap(sign -> sign, sign -> term));
    }

    private static String complaint(List<String> lines) {
        return String
                .valueOf(assertThrows(IllegalArgumentException.class, () -> ConfidenceFile.read(lines)).getMessage());
    }

    private static List<String> changed(String from, String to) {
        return ConfidenceFile.lines(List.of(), logistics()).stream().map(line -> line.replace(from, to)).toList();
    }

    @Test
    void readsWhatItWrites() {
        assertEquals(logistics(), ConfidenceFile.read(ConfidenceFile.lines(List.of("From nowhere."), logistics())));
    }

    @Test
    void refusesAFileOfAnotherVersionOrForOtherSigns() {
        assertEquals("version must be 1, got [0]", complaint(changed("version\t1", "version\t0")));
        assertEquals("version must be 1, got null", complaint(List.of()));
        assertEquals("zh-zh nearest must have 3 numbers, got null", complaint(changed("nearest", "brightest")));
        var more = new ArrayList<>(changed("", ""));
        more.add("en-zh\tbrightest\t0\t1\t0");
        assertEquals("there is no sign for en-zh brightest", complaint(more));
    }

    @Test
    void refusesAFileWithWrongNumbers() {
        assertEquals("zh-zh bias must have numbers, got [much]", complaint(changed("bias\t-1.5000", "bias\tmuch")));
        assertEquals("zh-zh bias must have 1 numbers, got [1, 2]", complaint(changed("bias\t-1.5000", "bias\t1\t2")));
        assertEquals("deviation must be above 0, got 0.0", complaint(changed("2.0000", "0.0")));
    }

    @Test
    void addsUpWhatSpeaksForAndAgainst() {
        var logistic = new Logistic(0, Map.of(Sign.PASSAGE, new Term(0, 1, 1), Sign.NUMBERS, new Term(0, 1, -1)));
        assertEquals(0.5, logistic.probability(Map.of()));
        assertEquals(0.731, logistic.probability(Map.of(Sign.PASSAGE, 1.0)), 0.001);
        assertEquals(0.269, logistic.probability(Map.of(Sign.NUMBERS, 1.0)), 0.001);
    }

    @Test
    void comesWithCoefficientsForTheSignsThatItMeasures() {
        assertTrue(Confidence.packaged().probability(LanguagePair.ZH_ZH, Map.of()) >= 0);
        assertEquals(0, Confidence.untrained().probability(LanguagePair.ZH_ZH, Map.of()));
    }
}

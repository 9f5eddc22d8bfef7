package dev.quoth.corpus.cut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.corpus.Span;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClauseSplitterTest {
    private static List<Span> spans(String text, int limit) {
        return new ClauseSplitter(text, new TextWeight(text)).split(new Span(0, text.length()), limit);
    }

    private static List<String> parts(String text, int limit) {
        return spans(text, limit).stream().map(span -> span.of(text)).toList();
    }

    @Test
    void leavesAloneWhatIsLightEnough() {
        assertEquals(List.of("船停了，車也停了。"), parts("船停了，車也停了。", 8));
    }

    @Test
    void cutsAtTheStrongestSignNearTheMiddle() {
        assertEquals(List.of("船，停了；", "車，也停了。"), parts("船，停了；車，也停了。", 6));
        assertEquals(List.of("The boats stop,", "the trains run"), parts("The boats stop, the trains run", 6));
    }

    @Test
    void cutsNoNumberAtItsComma() {
        assertEquals(List.of("a 3,000,000", "b c d"), parts("a 3,000,000 b c d", 10));
    }

    @Test
    void cutsInTheMiddleWhereThereIsNoSign() {
        assertEquals(List.of("渡輪今", "日停航"), parts("渡輪今日停航", 3));
    }

    @Test
    void keepsTheTwoHalvesOfACharacterTogether() {
        assertEquals(List.of("𠮷", "𠮷", "𠮷"), parts("𠮷𠮷𠮷", 1));
        assertEquals(List.of("𠮷𠮷", "𠮷𠮷𠮷"), parts("𠮷𠮷𠮷𠮷𠮷", 3));
    }

    @Test
    void holdsItsLimitAndLosesNothingOnTextsOfEveryKind() {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            var text = Generated.text(random, 1 + random.nextInt(400));
            int limit = 2 + random.nextInt(100);
            var weight = new TextWeight(text);
            var parts = spans(text, limit);
            assertEquals(Generated.withoutSpace(text),
                    Generated.withoutSpace(String.join("", parts.stream().map(part -> part.of(text)).toList())));
            for (var part : parts) {
                assertTrue(weight.of(part) <= limit,
                        () -> weight.of(part) + " is over " + limit + ": " + part.of(text));
                assertTrue(Generated.isWhole(part, text), () -> "cuts a character of " + text + " at " + part);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"航", "x", "-", "𠮷", "，", "a ", "。", "カ"})
    void endsQuicklyOnAMegabyteOfOneKind(String unit) {
        var text = unit.repeat(1_000_000 / unit.length());
        var parts = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> spans(text, 80));
        assertTrue(parts.size() > 3_000, () -> parts.size() + " parts");
    }
}

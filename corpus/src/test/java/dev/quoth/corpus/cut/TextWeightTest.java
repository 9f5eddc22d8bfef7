package dev.quoth.corpus.cut;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.corpus.Span;
import org.junit.jupiter.api.Test;

class TextWeightTest {
    private static int weight(String text) {
        return new TextWeight(text).of(new Span(0, text.length()));
    }

    @Test
    void countsAHanCharacterOnceAndAWordTwice() {
        assertEquals(6, weight("渡輪今日停航。"));
        assertEquals(6, weight("Ferries stop today."));
        assertEquals(10, weight("2025年 ferry 停航 3次"));
    }

    @Test
    void countsACharacterBeyondTheBasicPlaneOnce() {
        assertEquals(3, weight("𠮷野家"));
    }

    @Test
    void countsWhatIsLongAndHasFewWordsByItsLength() {
        assertEquals(160, weight("x".repeat(600)));
        assertEquals(161, weight("-".repeat(601)));
    }

    @Test
    void weighsAStretchAsIfItStoodAlone() {
        assertEquals(2, new TextWeight("渡輪今日停航").of(2, 4));
    }
}

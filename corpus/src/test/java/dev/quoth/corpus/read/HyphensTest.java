package dev.quoth.corpus.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class HyphensTest {

    @Test
    void takesOutTheHyphenOfABrokenWord() {
        assertEquals("the government said", joined("the govern-", "ment said"));
    }

    @Test
    void keepsTheHyphenOfAWordThatHasItElsewhere() {
        assertEquals("a well-known man and another well-known one",
                joined("a well-", "known man and another well-known one"));
    }

    @Test
    void takesOutTheHyphenOfANameThatHasNoneElsewhere() {
        assertEquals("第三個InnoHK平台，InnoHK成立", joined("第三個Inno-", "HK平台，InnoHK成立"));
    }

    @Test
    void keepsTheHyphenBeforeACapital() {
        assertEquals("the RISC-V controller", joined("the RISC-", "V controller"));
    }

    private static String joined(String... lines) {
        return LineJoiner.joined(List.of(lines));
    }
}

package dev.quoth.corpus.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainFormsTest {

    @ParameterizedTest
    @CsvSource({"⽔⼒發電,水力發電", "⻝物,食物", "ﬁnished,finished", "oﬃce,office", "\uF9DD益,利益", "\uD87E\uDC00,丽", "﹁水﹂,「水」",
            "︵一︶,（一）"})
    void writesOtherFormsOfCharactersPlainly(String raw, String plain) {
        assertEquals(plain, Scrubbed.line(raw));
    }

    @ParameterizedTest
    @CsvSource({"ＡＩ（１）：！", "①②", "㎡", "「水」", "½"})
    void keepsFullWidthLettersAndSigns(String raw) {
        assertEquals(raw, Scrubbed.line(raw));
    }
}

package dev.quoth.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource({"香港颱風警告信號, 香港台风警告信号", "香港台风警告信号, 香港台风警告信号", "MTR Lines, mtr lines", "ＭＴＲ２０２５年％, mtr2025年%",
            "Ärger ÉCOLE, ärger école", "機器人與AI, 机器人与ai"})
    void bringsScriptsAndCapitalsAndWidthsToOneForm(String text, String folded) {
        assertEquals(folded, Folding.fold(text));
    }

    @Test
    void keepsWhatHasNoOtherForm() {
        var text = " 「,.;\n\t」 3.5% カタカナ ß 한국";
        assertEquals(text, Folding.fold(text));
        assertEquals("", Folding.fold(""));
    }

    @Test
    void leavesCharactersBeyondTheBasicPlaneAlone() {
        assertEquals("𠮷野家😀 𝐀", Folding.fold("𠮷野家😀 𝐀"));
    }

    @Test
    void keepsTheLengthAndPlaceOfEveryCharacterThatThereIs() {
        var all = new StringBuilder();
        for (int c = Character.MIN_VALUE; c <= Character.MAX_VALUE; c++) {
            all.append((char) c);
        }
        var folded = Folding.fold(all.toString());
        assertEquals(all.length(), folded.length());
        for (int at = 0; at < all.length(); at++) {
            assertEquals(Folding.fold(all.substring(at, at + 1)), folded.substring(at, at + 1));
        }
    }

    @Test
    void foldsNothingThatIsFoldedAlready() {
        var folded = Folding.fold("香港預留10億元 FOR ＡＩ");
        assertEquals(folded, Folding.fold(folded));
    }

    @Test
    void tellsTextWithHanCharactersFromOtherText() {
        assertTrue(Han.in("the 港 office"));
        assertTrue(Han.in("𠮷"));
        assertFalse(Han.in("カタカナ and 한국, 3.5%"));
        assertFalse(Han.in(""));
    }
}

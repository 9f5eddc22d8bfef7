package dev.quoth.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Transliterator;
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

    /// Where this fails after ICU was raised, put what was expected into `simplified.txt` and raise what names the folding:
    /// the index's format and the embeddings' name.
    @Test
    void foldsEachHanCharacterAsIcuDoes() {
        var all = new StringBuilder();
        for (char c = '\u3400'; c <= '\u9fff'; c++) {
            // Apart, so that no rule for a word of several characters applies.
            all.append(c).append('\n');
        }
        var lines = Transliterator.getInstance("Traditional-Simplified").transliterate(all.toString()).split("\n");
        var expected = new StringBuilder();
        var folded = new StringBuilder();
        for (int at = 0; at < lines.length; at++) {
            char c = (char) ('\u3400' + at);
            append(expected, c, lines[at].length() == 1 ? lines[at] : String.valueOf(c));
            append(folded, c, Folding.fold(String.valueOf(c)));
        }
        assertEquals(expected.toString(), folded.toString());
    }

    private static void append(StringBuilder pairs, char c, String form) {
        if (form.charAt(0) != c) {
            pairs.append(c).append(form).append('\n');
        }
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

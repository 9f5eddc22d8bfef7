package dev.quoth.corpus.extract.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FragmentsTest {

    private final List<Glyph> glyphs = new ArrayList<>();

    @Test
    void putsASpaceBeforeALigature() {
        draw("the", 0);
        draw("ﬁrst", 18);
        assertEquals(List.of("the ﬁrst"), texts());
    }

    @Test
    void putsNoSpaceBetweenChineseAndLatin() {
        draw("請用", 0);
        draw("PDF", 22);
        assertEquals(List.of("請用PDF"), texts());
    }

    @Test
    void putsAnAccentOnTheLetterBelowIt() {
        draw("Schro", 0);
        draw("¨", 20);
        draw("der", 25);
        assertEquals(List.of("Schröder"), texts());
    }

    @Test
    void keepsASmallRaisedSignInItsPlace() {
        draw("word", 0);
        glyphs.add(new Glyph("2", 20, 23, 96, 6, false, false));
        draw("next", 26);
        assertEquals(List.of("word2 next"), texts());
    }

    /// Draws letters of 5 points and Han characters of 10 side by side.
    private void draw(String text, float x) {
        float at = x;
        for (int i = 0; i < text.length(); i++) {
            float width = Signs.isWide(text.charAt(i)) ? 10 : 5;
            glyphs.add(new Glyph(text.substring(i, i + 1), at, at + width, 100, 10, false, false));
            at += width;
        }
    }

    private List<String> texts() {
        return Fragments.of(glyphs).stream().map(Fragment::text).toList();
    }
}

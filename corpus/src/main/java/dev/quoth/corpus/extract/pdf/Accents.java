package dev.quoth.corpus.extract.pdf;

import java.text.Normalizer;
import java.util.List;

/// Puts accents that are drawn as signs of their own onto the letters below them, as in files of older typesetting programs.
final class Accents {

    private static final String SPACING = "\u00B4`\u00A8\u02C6\u02DC\u02DA\u02C7\u00AF\u02D8\u02D9\u00B8\u02DD";
    private static final String COMBINING = "\u0301\u0300\u0308\u0302\u0303\u030A\u030C\u0304\u0306\u0307\u0327\u030B";

    private Accents() {}

    /// Joins each accent in a line, sorted from the left, with the letter that it stands over.
    static void join(List<Glyph> line) {
        for (int at = line.size() - 1; at >= 0; at--) {
            int accent = line.get(at).text().length() == 1 ? SPACING.indexOf(line.get(at).text().charAt(0)) : -1;
            int letter = accent < 0 ? -1 : isOver(line, at, at + 1) ? at + 1 : isOver(line, at, at - 1) ? at - 1 : -1;
            if (letter >= 0) {
                var below = line.get(letter);
                var text = Normalizer.normalize(below.text() + COMBINING.charAt(accent), Normalizer.Form.NFC);
                if (text.length() == 1) {
                    boolean spaced = line.get(Math.min(at, letter)).spaced();
                    line.set(letter,
                            new Glyph(text, below.x0(), below.x1(), below.y(), below.size(), below.bold(), spaced));
                    line.remove(at);
                }
            }
        }
    }

    private static boolean isOver(List<Glyph> line, int accent, int letter) {
        if (letter < 0 || letter >= line.size() || line.get(letter).text().length() != 1
                || !Character.isLetter(line.get(letter).text().charAt(0))) {
            return false;
        }
        float centre = (line.get(accent).x0() + line.get(accent).x1()) / 2;
        float quarter = (line.get(letter).x1() - line.get(letter).x0()) / 4;
        return centre > line.get(letter).x0() + quarter && centre < line.get(letter).x1() - quarter;
    }
}

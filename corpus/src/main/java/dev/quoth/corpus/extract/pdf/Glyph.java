package dev.quoth.corpus.extract.pdf;

/// A sign as the page draws it, in a frame where text runs to the right and lines go down.
///
/// @param text   its characters as the file has them, such as `ﬁ`; never empty
/// @param x0     where it begins, in points
/// @param x1     where the next one would begin
/// @param y      its baseline
/// @param size   the height of its font, in points
/// @param bold   whether its font is a heavy one
/// @param spaced whether the file draws a space before it
record Glyph(String text, float x0, float x1, float y, float size, boolean bold, boolean spaced) {

    /// Returns this glyph of a text that runs down, its columns from the right to the left, in a frame where it runs to the
    /// right.
    Glyph turned(float pageWidth) {
        float centre = (x0 + x1) / 2;
        float top = y - 0.88f * size;
        return new Glyph(text, top, top + size, pageWidth - centre + size / 2, size, bold, spaced);
    }

    boolean isWide() {
        return text.charAt(0) >= 0x2E80;
    }
}

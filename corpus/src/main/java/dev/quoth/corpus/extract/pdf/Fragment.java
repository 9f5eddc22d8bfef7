package dev.quoth.corpus.extract.pdf;

/// A stretch of one line without a gap that could be the border of a column.
///
/// @param text   its characters with the spaces between its words
/// @param x0     where it begins, in points from the left
/// @param x1     where it ends
/// @param y      its baseline, in points from the top
/// @param size   the height of most of its glyphs
/// @param bold   whether its glyphs are heavy
/// @param spaced whether a space stands before it, when it goes on after another one
record Fragment(String text, float x0, float x1, float y, float size, boolean bold, boolean spaced) {

    float width() {
        return x1 - x0;
    }

    float top() {
        return y - 0.8f * size;
    }

    float bottom() {
        return y + 0.2f * size;
    }
}

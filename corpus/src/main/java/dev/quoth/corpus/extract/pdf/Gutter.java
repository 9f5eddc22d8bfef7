package dev.quoth.corpus.extract.pdf;

/// An empty strip from top to bottom of some rows.
///
/// @param x0   its left border, in points
/// @param x1   its right border
/// @param from the first row that it passes
/// @param to   the row behind the last one
record Gutter(float x0, float x1, int from, int to) {

    boolean holds(Gutter other) {
        return from <= other.from && x0 <= other.x0 && x1 >= other.x1;
    }

    float width() {
        return x1 - x0;
    }
}

package dev.quoth.corpus.read;

/// Neighbouring parts of a page, by their numbers: `from` inclusive, `to` exclusive, with the [Glyphs#mass] of the prose
/// among them.
record Stretch(int from, int to, int mass) {}

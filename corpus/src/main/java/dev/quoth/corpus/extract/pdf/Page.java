package dev.quoth.corpus.extract.pdf;

import java.util.List;

/// A page's text in one direction.
///
/// @param label     how the file names the page
/// @param first     whether the page begins with it
/// @param fragments its stretches of text
/// @param height    the page's height in points
record Page(String label, boolean first, List<Fragment> fragments, float height) {}

package dev.quoth.corpus.read;

/// A line of plain text that is not blank.
///
/// @param text        without white space at the ends
/// @param width       the columns it takes, its spaces counted, its indentation not
/// @param indent      the columns before it
/// @param blanksAbove how many blank lines stand right above it
/// @param doubled     whether its glyphs stood twice
record TextLine(String text, int width, int indent, int blanksAbove, boolean doubled) {

    /// Whether it is laid out in columns, with wide gaps between them.
    boolean isTabular() {
        if (text.indexOf('\t') >= 0) {
            return true;
        }
        int gaps = 0;
        int run = 0;
        for (int at = 0; at < text.length(); at++) {
            run = text.charAt(at) == ' ' ? run + 1 : 0;
            gaps += run == 3 ? 1 : 0;
        }
        return gaps > 0;
    }

    /// Whether it is a rule, a form or a picture's name in brackets, or has no word at all.
    boolean isOrnament() {
        return Ornaments.isOrnament(text);
    }
}

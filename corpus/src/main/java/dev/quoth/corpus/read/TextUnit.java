package dev.quoth.corpus.read;

/// A heading, paragraph or item of plain text: one line of it or several that were joined.
///
/// @param sign        what it begins with
/// @param text        without a bullet or number, stray spaces taken out, not blank unless `ornament`
/// @param lines       how many lines it was
/// @param indent      the columns before its first line
/// @param blanksAbove how many blank lines stand right above it
/// @param look        what it looks like by itself
record TextUnit(ItemSign sign, String text, int lines, int indent, int blanksAbove, Look look) {

    enum Look {
        TEXT, DOUBLED, TABULAR, ORNAMENT
    }

    /// How much an item or a bare line must say to count as prose.
    private static final int PROSE = 18;
    private static final int SENTENCE = 8;

    boolean isOrnament() {
        return look == Look.ORNAMENT;
    }

    /// Whether it reads as running text: clauses of some length, or a sentence.
    boolean isProse() {
        if (isOrnament() || look == Look.TABULAR) {
            return false;
        }
        int mass = Glyphs.mass(text);
        int marks = Glyphs.clauseMarks(text) - (sign.isItem() ? enumerationCommas() : 0);
        return (mass >= PROSE && marks > 0 && !isAllLabel()) || (mass >= SENTENCE && Glyphs.endsSentence(text));
    }

    /// Whether it says something by itself though it is no prose: a figure, or clauses.
    boolean isStatement() {
        return !isOrnament() && (isProse() || look == Look.TABULAR || look == Look.DOUBLED
                || (text.chars().filter(Glyphs::isDigit).count() > 0 && Glyphs.mass(text) >= 4)
                || Glyphs.clauseMarks(text) > 0);
    }

    /// Whether it announces what follows it.
    boolean isIntroduction() {
        return text.endsWith("：") || text.endsWith(":");
    }

    private int enumerationCommas() {
        return (int) text.chars().filter(c -> c == '、').count();
    }

    /// Only one colon near its start: `address: …`, `telephone: …`.
    private boolean isAllLabel() {
        return Glyphs.clauseMarks(text) == 1 && text.indexOf('：') > 0 && text.indexOf('：') <= 6
                && !Glyphs.endsSentence(text)
                && Glyphs.mass(text) < 2 * PROSE;
    }
}

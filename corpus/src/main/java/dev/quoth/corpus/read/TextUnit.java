package dev.quoth.corpus.read;

import dev.quoth.corpus.Span;
import java.util.List;

/// A heading, paragraph or item of plain text: one line of it or several that were joined.
final class TextUnit {

    enum Look {
        TEXT, DOUBLED, TABULAR, ORNAMENT
    }

    /// How much an item or a bare line must say to count as prose.
    private static final int PROSE = 18;
    private static final int SENTENCE = 8;
    private static final int STATEMENT = 4;

    private final ItemSign sign;
    private final String text;
    private final int indent;
    private final int blanksAbove;
    private final Look look;
    private final List<Span> origin;
    private final int mass;
    private final int clauses;
    private final boolean prose;

    /// @param sign        what it begins with
    /// @param text        without a bullet or number, stray spaces taken out; blank only for an ornament
    /// @param indent      the columns before its first line
    /// @param blanksAbove how many blank lines stand right above it
    /// @param look        what it looks like by itself
    /// @param origin      where its lines stand in the source
    TextUnit(ItemSign sign, String text, int indent, int blanksAbove, Look look, List<Span> origin) {
        this.sign = sign;
        this.text = text;
        this.indent = indent;
        this.blanksAbove = blanksAbove;
        this.look = look;
        this.origin = List.copyOf(origin);
        this.mass = Glyphs.mass(text);
        this.clauses = Glyphs.clauseMarks(text);
        this.prose = look != Look.ORNAMENT && look != Look.TABULAR && readsAsProse();
    }

    ItemSign sign() {
        return sign;
    }

    String text() {
        return text;
    }

    int indent() {
        return indent;
    }

    int blanksAbove() {
        return blanksAbove;
    }

    Look look() {
        return look;
    }

    /// Returns where its lines stand in the source.
    List<Span> origin() {
        return origin;
    }

    /// Returns how much it says.
    int mass() {
        return mass;
    }

    /// Returns how many marks of clauses and sentences are in it.
    int clauses() {
        return clauses;
    }

    boolean isOrnament() {
        return look == Look.ORNAMENT;
    }

    /// Whether it reads as running text: clauses of some length, or a sentence.
    boolean isProse() {
        return prose;
    }

    /// Whether it says something by itself though it is no prose: a figure, or clauses.
    boolean isStatement() {
        return !isOrnament() && (prose || look == Look.TABULAR || look == Look.DOUBLED || clauses > 0
                || (mass >= STATEMENT && text.chars().anyMatch(Glyphs::isDigit)));
    }

    /// Whether it announces what follows it.
    boolean isIntroduction() {
        return text.endsWith("：") || text.endsWith(":");
    }

    private boolean readsAsProse() {
        return (mass >= SENTENCE && Glyphs.endsSentence(text))
                || (mass >= PROSE && clauses > Glyphs.colons(text) + (sign.isItem() ? enumerationCommas() : 0));
    }

    private long enumerationCommas() {
        return text.chars().filter(c -> c == '、').count();
    }
}

package dev.quoth.corpus.read;

import dev.quoth.corpus.Span;
import java.util.regex.Pattern;

/// A line of plain text that is not blank, with what is asked about it again and again.
final class TextLine {

    /// `Subject: …` and the like.
    private static final Pattern LABEL = Pattern.compile("[A-Z][A-Za-z-]{1,20}: ");
    private static final int LABEL_LOOK = 24;

    private final String text;
    private final int width;
    private final int indent;
    private final int blanksAbove;
    private final boolean doubled;
    private final boolean ornament;
    private final boolean tabular;
    private final boolean opening;
    private final boolean chinese;
    private final int clauses;
    private final Span origin;

    /// @param text        without white space at the ends
    /// @param indent      the columns before it
    /// @param blanksAbove how many blank lines stand right above it
    /// @param doubled     whether its glyphs stood twice
    /// @param origin      where it stands in the source
    TextLine(String text, int indent, int blanksAbove, boolean doubled, Span origin) {
        this.origin = origin;
        this.text = text;
        this.width = Glyphs.width(text);
        this.indent = indent;
        this.blanksAbove = blanksAbove;
        this.doubled = doubled;
        this.ornament = Ornaments.isOrnament(text);
        this.tabular = isTabular(text);
        this.clauses = Glyphs.clauseMarks(text);
        this.chinese = Glyphs.hasHan(text);
        this.opening = opensSomething(text) || (doubled && text.charAt(0) == '●');
    }

    String text() {
        return text;
    }

    /// Returns the columns that it takes, its spaces counted, its indentation not.
    int width() {
        return width;
    }

    int indent() {
        return indent;
    }

    int blanksAbove() {
        return blanksAbove;
    }

    boolean doubled() {
        return doubled;
    }

    /// Returns where it stands in the source, white space at its ends included.
    Span origin() {
        return origin;
    }

    boolean isChinese() {
        return chinese;
    }

    /// Returns how many marks of clauses and sentences are in it.
    int clauses() {
        return clauses;
    }

    /// Whether it is laid out in columns, with wide gaps between them.
    boolean isTabular() {
        return tabular;
    }

    /// Whether it is a rule, a form or a picture's name in brackets, or has no word at all.
    boolean isOrnament() {
        return ornament;
    }

    /// Whether it begins an item, a labelled line, a table's row or a quoted line.
    boolean beginsSomething() {
        return opening;
    }

    boolean startsInLowerCase() {
        return Character.isLowerCase(text.charAt(0));
    }

    private static boolean opensSomething(String text) {
        char first = text.charAt(0);
        return first == '#' || first == '|' || first == '>' || ItemSign.of(text).kind() != ItemSign.Kind.NONE
                || LABEL.matcher(text.substring(0, Math.min(text.length(), LABEL_LOOK))).lookingAt();
    }

    /// A row between bars has columns, and a line with wide gaps, but for a single one behind the number of a chapter.
    private static boolean isTabular(String text) {
        if (text.charAt(0) == '|' && text.indexOf('|', 1) != text.lastIndexOf('|')) {
            return true;
        }
        int gap = text.indexOf("   ");
        return text.indexOf('\t') >= 0 || (gap >= 0
                && !(gap < LABEL_LOOK / 2 && ItemSign.of(text).isOutline() && text.indexOf("   ", gap + 4) < 0));
    }
}

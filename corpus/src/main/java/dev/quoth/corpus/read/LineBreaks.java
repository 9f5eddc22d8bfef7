package dev.quoth.corpus.read;

import dev.quoth.corpus.Han;
import java.util.List;

/// Tells the line breaks inside sentences from those between headings, items and paragraphs.
final class LineBreaks {

    private static final int WIDEST = ColumnWidth.WIDEST;
    /// In columns: narrower lines are of no column.
    private static final int NARROWEST = 12;
    private static final int LONG = 52;
    /// Shares of its column that a line fills: so much when it is full, when not a word more had room, and when it only
    /// goes on if something else says so, too.
    private static final double FULL = 0.88;
    private static final double BRIM = 0.97;
    private static final double HALF_FULL = 0.6;
    /// How many lines of a paragraph are looked at, so that one without an end costs no more than its length.
    private static final int FEW = 6;

    private final List<TextLine> lines;
    private final boolean spacedOut;
    private final int column;

    LineBreaks(List<TextLine> lines, boolean spacedOut) {
        this.lines = lines;
        this.spacedOut = spacedOut;
        this.column = ColumnWidth.of(lines);
    }

    /// Whether line `next` goes on the text that began with line `first`.
    boolean isInsideSentence(int first, int next) {
        var above = lines.get(next - 1);
        var below = lines.get(next);
        if (isHyphenated(above) && below.startsInLowerCase() && below.blanksAbove() <= 1 && !below.beginsSomething()
                && !above.isTabular() && !below.isTabular()) {
            return true;
        }
        if (above.doubled() != below.doubled()) {
            return false;
        }
        if (above.width() > WIDEST || above.isTabular() || below.isTabular() || below.blanksAbove() > 1
                || above.isOrnament() || below.isOrnament() || below.beginsSomething()) {
            return false;
        }
        if (next - first == 1 && isHeadline(above)) {
            return false;
        }
        boolean stopped = Glyphs.endsSentence(above.text());
        double fullness = fullness(first, next);
        if (below.blanksAbove() > 0) {
            return !stopped && !endsWithColon(above) && fullness >= FULL
                    && (hasClauses(first, next) || below.clauses() > 0)
                    && isEvenlySet(first, next);
        }
        if (stopped || isBracketed(above)) {
            return stopped && fullness >= BRIM && !isHeadline(below) && goesOnParagraph(first, next);
        }
        if (isTorn(first, next)) {
            return fullness >= HALF_FULL || Glyphs.isClosing(below.text().charAt(0)) || above.text().endsWith("-");
        }
        if (endsWithColon(above)) {
            return fullness >= BRIM && !isShort(above) && next - first > 1;
        }
        if (above.isChinese()) {
            return goesOnInChinese(first, next, fullness);
        }
        boolean lower = below.startsInLowerCase();
        return !isShort(above) && fullness >= (lower ? HALF_FULL : FULL)
                && (lower || isFullColumn(above, below) || endsInMidSentence(above));
    }

    /// A line that separates its phrases with a space and has no clauses, as headlines do.
    private boolean isHeadline(TextLine line) {
        if (spacedOut || line.text().indexOf(' ') < 0 || line.clauses() > 0) {
            return false;
        }
        int open = 0;
        for (int at = 0; at < line.text().length(); at++) {
            char c = line.text().charAt(at);
            open += Glyphs.isOpening(c) ? 1 : c == '）' || c == ')' || c == '」' || c == '』' ? -1 : 0;
            if (c == ' ' && open == 0 && Glyphs.isWide(line.text().charAt(at - 1)) && at + 1 < line.text().length()
                    && Han.isHan(line.text().charAt(at + 1)) && Han.isHan(line.text().charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    /// Returns how much of its column the line above `next` fills: the column of the lines so far and the next two.
    private double fullness(int first, int next) {
        int wide = 0;
        for (int at = Math.max(first, next - FEW); at <= Math.min(next + 1, lines.size() - 1); at++) {
            if (at <= next || (lines.get(at).blanksAbove() == lines.get(next).blanksAbove()
                    && !lines.get(at).beginsSomething())) {
                wide = Math.max(wide, Math.min(lines.get(at).width(), WIDEST));
            }
        }
        var above = lines.get(next - 1);
        var below = lines.get(next).text();
        int room = above.width() + firstWord(below);
        return room > wide ? 1 : (double) above.width() / wide;
    }

    /// Returns the columns that the first word of `text` would have taken in the line above; 0 for Chinese, which is
    /// broken anywhere.
    private static int firstWord(String text) {
        int end = 0;
        while (end < text.length() && end < 40 && text.charAt(end) > ' ' && text.charAt(end) < 0x2E80) {
            end++;
        }
        return end == 0 ? 0 : end + 1;
    }

    /// Whether the text so far, its last lines at least, has clauses in it.
    private boolean hasClauses(int first, int next) {
        for (int at = Math.max(first, next - FEW); at < next; at++) {
            var line = lines.get(at);
            if (line.clauses() > 0 || isDateline(line) || (at + 1 < next && endsInComma(line))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a line begins a report with its reporter in brackets.
    private static boolean isDateline(TextLine line) {
        var text = line.text();
        int open = text.indexOf('（');
        int shut = text.indexOf('）');
        return open >= 0 && open < NARROWEST && shut > open && shut < text.length() - 1
                && (text.indexOf("記者") > 0 || text.indexOf("记者") > 0 || "電电訊讯".indexOf(text.charAt(shut - 1)) >= 0);
    }

    private static boolean endsInComma(TextLine line) {
        return "，、；,;".indexOf(line.text().charAt(line.text().length() - 1)) >= 0;
    }

    /// Whether the lines around a blank line are of one length, as those of one column are.
    private boolean isEvenlySet(int first, int next) {
        int above = lines.get(next - 1).width();
        if (next - first > 1) {
            return !Glyphs.isLatin(lines.get(next).text().charAt(0))
                    || Character.isLowerCase(lines.get(next).text().charAt(0));
        }
        return above >= NARROWEST && Math.abs(above - lines.get(next).width()) <= 0.12 * above
                && (lines.get(next - 1).isChinese() || Character.isLowerCase(lines.get(next).text().charAt(0)));
    }

    private boolean goesOnParagraph(int first, int next) {
        var above = lines.get(next - 1);
        var below = lines.get(next);
        return !isShort(above) && below.indent() <= above.indent()
                && (next - first > 1 || isFullColumn(above, below))
                && (below.clauses() > 0 || !above.isChinese() || isFullColumn(below, below));
    }

    /// Whether a word, a bracket or a clause is torn between the two lines.
    private boolean isTorn(int first, int next) {
        var above = lines.get(next - 1).text();
        char end = above.charAt(above.length() - 1);
        int open = 0;
        for (int at = Math.max(first, next - FEW); at < next; at++) {
            open = Glyphs.open(lines.get(at).text(), open);
        }
        return Glyphs.isClosing(lines.get(next).text().charAt(0)) || end == '，' || end == '、' || open > 0
                || isHyphenated(lines.get(next - 1));
    }

    private static boolean isHyphenated(TextLine line) {
        var text = line.text();
        return text.endsWith("-") && text.length() > 1 && Character.isLetter(text.charAt(text.length() - 2));
    }

    /// Whether the two lines belong to one text that has clauses in it; bare lines must be quite full.
    private boolean goesOnInChinese(int first, int next, double fullness) {
        var above = lines.get(next - 1);
        var below = lines.get(next);
        boolean several = next - first > 1 || below.clauses() > Glyphs.colons(below.text()) || isDateline(above);
        if (several && hasClauses(first, next)) {
            return fullness >= HALF_FULL && !isHeadline(below);
        }
        return fullness >= FULL && !isShort(above)
                && (isFullColumn(above, below) || (several && !isHeadline(below)));
    }

    /// Whether one pair of brackets holds the whole line.
    private static boolean isBracketed(TextLine line) {
        var text = line.text();
        var shut = switch (text.charAt(0)) {
            case '（' -> "）";
            case '(' -> ")";
            case '【' -> "】";
            default -> "";
        };
        return !shut.isEmpty() && text.indexOf(shut) == text.length() - 1;
    }

    private boolean isFullColumn(TextLine above, TextLine below) {
        return column > 0 && (above.width() >= FULL * column
                || (above.width() + firstWord(below.text()) > column && above.width() >= HALF_FULL * column));
    }

    /// Whether a long line ends in a word in lower case or a comma, as no heading does.
    private static boolean endsInMidSentence(TextLine line) {
        var text = line.text();
        int word = text.lastIndexOf(' ') + 1;
        return line.width() >= LONG && (Character.isLowerCase(text.charAt(word)) || text.endsWith(","));
    }

    private static boolean endsWithColon(TextLine line) {
        return line.text().endsWith(":") || line.text().endsWith("：");
    }

    private static boolean isShort(TextLine line) {
        return line.width() < NARROWEST + 4;
    }
}

package dev.quoth.corpus.read;

import java.util.ArrayList;
import java.util.List;

/// Joins the lines of plain text that one sentence was broken into. A line goes on the one above it when that one is
/// full, measured by its neighbours, and did not come to an end.
final class LineJoiner {

    private final List<TextLine> lines;
    private final SpacedChinese spaces;
    private final LineBreaks breaks;
    private final Hyphens hyphens;
    private final List<TextUnit> units = new ArrayList<>();
    private int joined;

    LineJoiner(List<TextLine> lines, SpacedChinese spaces) {
        this.lines = lines;
        this.spaces = spaces;
        this.breaks = new LineBreaks(lines, spaces.spacedOut());
        this.hyphens = new Hyphens(lines.stream().map(TextLine::text).toList());
    }

    List<TextUnit> units() {
        for (int first = 0; first < lines.size();) {
            int next = first + 1;
            var text = new StringBuilder(lines.get(first).text());
            while (next < lines.size() && breaks.isInsideSentence(first, next)) {
                append(text, lines.get(next).text(), hyphens);
                next++;
            }
            joined += next - first - 1;
            units.add(unit(lines.subList(first, next), text.toString()));
            first = next;
        }
        return units;
    }

    /// Returns how many line breaks were taken out.
    int joined() {
        return joined;
    }

    private TextUnit unit(List<TextLine> own, String whole) {
        var first = own.getFirst();
        var sign = ItemSign.of(whole);
        var text = spaces.mend(Scrubbed.line(sign.rest()));
        return new TextUnit(sign, text, first.indent(), first.blanksAbove(), look(first, text),
                own.stream().map(TextLine::origin).toList());
    }

    private static TextUnit.Look look(TextLine first, String text) {
        if (text.isEmpty() || first.isOrnament() || Ornaments.isOrnament(text)) {
            return TextUnit.Look.ORNAMENT;
        }
        if (first.doubled()) {
            return TextUnit.Look.DOUBLED;
        }
        return first.isTabular() ? TextUnit.Look.TABULAR : TextUnit.Look.TEXT;
    }

    /// Returns `lines`, none of them blank, as one: with a space between Latin words, without one between Chinese.
    static String joined(List<String> lines) {
        var text = new StringBuilder();
        var hyphens = new Hyphens(lines);
        for (var line : lines) {
            if (text.isEmpty()) {
                text.append(line);
            } else {
                append(text, line, hyphens);
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String next, Hyphens hyphens) {
        int last = text.length() - 1;
        char end = text.charAt(last);
        char start = next.charAt(0);
        if (end == '-' && last > 0 && Character.isLetter(text.charAt(last - 1)) && Character.isLetter(start)) {
            if (!hyphens.belongs(text, next)) {
                text.setLength(last);
            }
        } else if (end < 0x2E80 && start < 0x2E80 && !Glyphs.isFullWidthPunctuation(end)
                && !Glyphs.isFullWidthPunctuation(start)) {
            text.append(' ');
        }
        text.append(next);
    }
}

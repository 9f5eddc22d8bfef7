package dev.quoth.corpus.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Takes the columns of a newspaper page apart that stand side by side on the same lines, where the gutter between
/// them goes through many lines and running text stands on both sides of it. The columns of a table stay together.
final class Columns {

    /// In columns of fixed width: the narrowest gutter and the narrowest column of text, and the widest line.
    private static final int GUTTER = 2;
    private static final int NARROWEST = 20;
    private static final int WIDEST = 240;
    /// How many lines must have text on both sides of a gutter.
    private static final int FEWEST = 6;
    /// The share of lines that running text fills, how much it fills them, and one clause to so many lines.
    private static final double MOST = 0.5;
    private static final double FULL = 0.7;
    private static final int LINES_OF_CLAUSE = 5;

    private final String source;
    private final List<SourceLine> lines;
    private final List<SourceLine> apart = new ArrayList<>();

    private Columns(String source, List<SourceLine> lines) {
        this.source = source;
        this.lines = lines;
    }

    /// Returns `lines` of `source`, with the columns of a page one below the other; a blank line may be of no length.
    static List<SourceLine> apart(String source, List<SourceLine> lines) {
        var columns = new Columns(source, lines);
        for (int from = 0; from < lines.size();) {
            from = columns.takeFrom(from);
        }
        return columns.apart;
    }

    /// Takes line `from`, or the page of columns that begins with it, and returns the line after.
    private int takeFrom(int from) {
        var taken = taken(lines.get(from));
        if (gutters(taken).isEmpty()) {
            apart.add(lines.get(from));
            return from + 1;
        }
        var all = (BitSet) taken.clone();
        int to = from + 1;
        while (to < lines.size()) {
            var more = taken(lines.get(to));
            more.or(all);
            if (gutters(more).isEmpty()) {
                break;
            }
            all = more;
            to++;
        }
        var page = lines.subList(from, to);
        var strips = strips(all);
        if (page.size() < FEWEST || !strips.stream().allMatch(strip -> isText(strip, page))) {
            apart.addAll(page);
            return to;
        }
        for (var strip : strips) {
            for (var line : page) {
                apart.add(part(line, strip));
            }
            apart.add(new SourceLine(page.getLast().end(), page.getLast().end()));
        }
        return to;
    }

    /// Returns the columns of fixed width that the line's characters take; all of them for a line that is too wide.
    private BitSet taken(SourceLine line) {
        var taken = new BitSet();
        int column = 0;
        for (int at = line.start(); at < line.end(); at++) {
            char c = source.charAt(at);
            int width = c == '\t' ? 8 - column % 8 : (Glyphs.isWide(c) ? 2 : 1);
            taken.set(column, column + width, c > ' ' && c != '\u3000' && c != '\u00A0');
            column += width;
            if (column > WIDEST) {
                taken.set(0, WIDEST);
                return taken;
            }
        }
        return taken;
    }

    /// Returns the free columns between taken ones that are wide enough to part columns of text.
    private static List<int[]> gutters(BitSet taken) {
        var gutters = new ArrayList<int[]>();
        int end = taken.nextSetBit(0);
        int start = 0;
        while (end >= 0) {
            int free = taken.nextClearBit(end);
            end = taken.nextSetBit(free);
            if (end - free >= GUTTER && end - start >= NARROWEST) {
                gutters.add(new int[]{free, end});
                start = end;
            }
        }
        return gutters;
    }

    private static List<int[]> strips(BitSet taken) {
        var strips = new ArrayList<int[]>();
        int start = 0;
        for (var gutter : gutters(taken)) {
            strips.add(new int[]{start, gutter[1]});
            start = gutter[1];
        }
        strips.add(new int[]{start, Integer.MAX_VALUE});
        return strips;
    }

    private boolean isText(int[] strip, List<SourceLine> page) {
        var texts = page.stream().map(line -> part(line, strip)).map(part -> part.of(source))
                .map(String::strip).filter(text -> !text.isEmpty()).toList();
        int widest = texts.stream().mapToInt(Glyphs::width).max().orElse(0);
        long full = texts.stream().filter(text -> Glyphs.width(text) >= FULL * widest).count();
        int clauses = texts.stream().mapToInt(text -> Glyphs.clauseMarks(text) + (endsInComma(text) ? 1 : 0)).sum();
        return texts.size() >= FEWEST && widest >= NARROWEST && full >= MOST * texts.size()
                && clauses * LINES_OF_CLAUSE >= texts.size();
    }

    private static boolean endsInComma(String text) {
        return "，、,".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /// Returns the part of `line` that stands in the columns of `strip`.
    private SourceLine part(SourceLine line, int[] strip) {
        int column = 0;
        int start = line.end();
        int end = line.end();
        for (int at = line.start(); at < line.end(); at++) {
            if (column >= strip[0] && start == line.end()) {
                start = at;
            }
            if (column >= strip[1]) {
                end = at;
                break;
            }
            char c = source.charAt(at);
            column += c == '\t' ? 8 - column % 8 : (Glyphs.isWide(c) ? 2 : 1);
        }
        return new SourceLine(Math.min(start, end), end);
    }
}

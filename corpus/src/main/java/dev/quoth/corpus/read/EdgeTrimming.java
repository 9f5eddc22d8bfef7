package dev.quoth.corpus.read;

import java.util.BitSet;
import java.util.List;

/// Finds where a text begins and ends within what its menus leave: prose at an edge goes where a long row of lines that
/// say nothing outweighs it, as under a notice or a teaser.
final class EdgeTrimming {

    /// The share of the prose that may be trimmed at an edge.
    private static final double TRIMMED = 0.35;
    /// How much prose a line that says nothing outweighs.
    private static final double HOLLOW = 2.5;
    /// What such lines must outweigh besides the prose beyond them, so that a short list is no reason.
    private static final double SLACK = 15;
    /// A line with so many numbers is a row of a table.
    private static final int ROW = 4;
    /// The mass from which on clauses that end no sentence are no teaser.
    private static final int TELLING = 40;

    private final List<TextUnit> units;
    private final TextRuns runs;
    private final BitSet prose;
    private final int from;
    private final int to;
    /// The mass of the prose that may be trimmed at each edge.
    private final double most;

    /// @param prose which of `units` read as running text
    /// @param span  the units between the edges; has prose in it
    EdgeTrimming(List<TextUnit> units, TextRuns runs, BitSet prose, BitSet span) {
        this.units = units;
        this.runs = runs;
        this.prose = prose;
        this.from = span.nextSetBit(0);
        this.to = span.length();
        this.most = TRIMMED * span.stream().filter(prose::get).map(at -> units.get(at).mass()).sum();
    }

    /// Returns the first prose that what follows it does not outweigh.
    int first() {
        int first = prose.nextSetBit(from);
        double worth = 0;
        double passed = 0;
        for (int at = first; at < to && passed <= most; at++) {
            passed += prose.get(at) ? units.get(at).mass() : 0;
            worth += worth(at);
            int next = prose.nextSetBit(at);
            if (worth < -SLACK && next >= 0 && next < to && passed <= most) {
                first = next;
                worth = 0;
            }
        }
        return first;
    }

    /// Returns the last prose that what precedes it does not outweigh.
    int last() {
        int last = prose.previousSetBit(to - 1);
        double worth = 0;
        double passed = 0;
        for (int at = last; at >= from && passed <= most; at--) {
            passed += prose.get(at) ? units.get(at).mass() : 0;
            worth += worth(at);
            int next = prose.previousSetBit(at);
            if (worth < -SLACK && next >= from && passed <= most) {
                last = next;
                worth = 0;
            }
        }
        return last;
    }

    /// Returns how much unit `at` speaks for the text being there: prose by what it says, a line that says nothing a
    /// little against it, one of a menu more.
    private double worth(int at) {
        var unit = units.get(at);
        if (runs.isMenu(at)) {
            return -2 * HOLLOW;
        }
        if (prose.get(at)) {
            return Glyphs.endsSentence(unit.text()) || unit.mass() >= TELLING ? unit.mass() : 0;
        }
        if (runs.isContent(at) || unit.look() == TextUnit.Look.TABULAR || unit.look() == TextUnit.Look.DOUBLED
                || numbers(unit.text()) >= ROW) {
            return 0;
        }
        return unit.isOrnament() ? -HOLLOW / 2 : -HOLLOW;
    }

    private static int numbers(String text) {
        int numbers = 0;
        for (int at = 0; at < text.length(); at++) {
            boolean starts = at == 0 || !Glyphs.isDigit(text.charAt(at - 1));
            numbers += starts && Glyphs.isDigit(text.charAt(at)) ? 1 : 0;
        }
        return numbers;
    }
}

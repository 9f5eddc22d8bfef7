package dev.quoth.corpus.read;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds runs of items and of bare short lines in plain text, and tells which of them are menus.
final class TextRuns {

    private static final int FEW = 3;
    private static final int MANY = 8;
    private static final double REPEATED = 0.4;
    private static final double STATING = 0.3;
    private static final double TINY = 4.5;

    private final List<TextUnit> units;
    private final Map<String, Integer> times = new HashMap<>();
    private final BitSet menu = new BitSet();
    private final BitSet content = new BitSet();
    private final BitSet loose = new BitSet();

    TextRuns(List<TextUnit> units) {
        this.units = units;
        for (var unit : units) {
            times.merge(Glyphs.key(unit.text()), 1, Integer::sum);
        }
        int at = 0;
        while (at < units.size()) {
            int end = at + 1;
            boolean items = units.get(at).sign().isItem();
            while (end < units.size() && isSameRun(items, end)) {
                end++;
            }
            if (items) {
                judgeItems(at, end);
            } else {
                judgeBare(at, end);
            }
            at = end;
        }
    }

    /// Whether unit `at` belongs to a run that is certainly a menu.
    boolean isMenu(int at) {
        return menu.get(at);
    }

    /// Whether unit `at` is an item of a list that states something or was announced.
    boolean isContent(int at) {
        return content.get(at);
    }

    /// Whether unit `at` is one of many tiny lines that state nothing.
    boolean isLooseMenu(int at) {
        return loose.get(at);
    }

    /// Whether the words of unit `at`, no prose, stand in the text again.
    boolean isRepeated(int at) {
        return !units.get(at).isProse() && times.getOrDefault(Glyphs.key(units.get(at).text()), 0) > 1;
    }

    private boolean isSameRun(boolean items, int at) {
        var unit = units.get(at);
        return items == unit.sign().isItem() && (items || (!unit.isProse() && !unit.isOrnament()
                && !units.get(at - 1).isProse() && !units.get(at - 1).isOrnament()));
    }

    private void judgeItems(int from, int to) {
        int named = 0;
        int repeated = 0;
        int stating = 0;
        int empty = 0;
        int prose = 0;
        for (int at = from; at < to; at++) {
            var unit = units.get(at);
            empty += unit.isOrnament() ? 1 : 0;
            named += unit.isOrnament() ? 0 : 1;
            repeated += !unit.isOrnament() && isRepeated(at) ? 1 : 0;
            stating += unit.isStatement() ? 1 : 0;
            prose += unit.isProse() ? 1 : 0;
        }
        boolean announced = from > 0 && units.get(from - 1).isIntroduction() && !units.get(from - 1).isOrnament();
        boolean states = stating >= STATING * named && named > 0;
        boolean recurs = named >= 2 && repeated >= REPEATED * named;
        boolean hollow = empty > 0 && empty + named >= FEW;
        if ((prose * 2 < named && !(announced && !recurs && !hollow)
                && (recurs || (!states && (hollow || named >= MANY || (isNested(from, to) && named > FEW)))))
                || named == 0 || (hollow && named < 2)) {
            menu.set(from, to);
        } else if (states || announced) {
            content.set(from, to);
        }
    }

    private boolean isNested(int from, int to) {
        return units.subList(from, to).stream().mapToInt(TextUnit::indent).distinct().count() > 1;
    }

    private void judgeBare(int from, int to) {
        int mass = 0;
        int repeated = 0;
        int stating = 0;
        for (int at = from; at < to; at++) {
            mass += Glyphs.mass(units.get(at).text());
            repeated += isRepeated(at) ? 1 : 0;
            stating += units.get(at).isStatement() ? 1 : 0;
        }
        int length = to - from;
        if ((length >= MANY && mass < TINY * length && stating < STATING * length)
                || (length >= FEW && repeated >= 2 * REPEATED * length)) {
            loose.set(from, to);
        }
    }
}

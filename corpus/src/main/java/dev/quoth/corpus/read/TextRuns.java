package dev.quoth.corpus.read;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;

/// Finds runs of items and of bare short lines in plain text, and tells which of them are menus.
final class TextRuns {

    /// A run of so few may be a menu where its members are hollow, nested or repeated, one of so many where they state
    /// nothing.
    private static final int FEW = 3;
    private static final int MANY = 8;
    /// The shares of a run's members that recur in a menu, and that state something in a list.
    private static final double REPEATED = 0.4;
    private static final double STATING = 0.3;
    /// The mean mass below which bare lines are loose menu entries.
    private static final double TINY = 4.5;

    private final List<TextUnit> units;
    private final BitSet repeated;
    private int firstProse = Integer.MAX_VALUE;
    private int lastProse = -1;
    private final BitSet menu = new BitSet();
    private final BitSet content = new BitSet();
    private final BitSet loose = new BitSet();

    TextRuns(List<TextUnit> units) {
        this.units = units;
        this.repeated = repeated(units);
        for (int at = units.size() - 1; at >= 0; at--) {
            firstProse = units.get(at).isProse() ? at : firstProse;
            lastProse = units.get(at).isProse() ? Math.max(lastProse, at) : lastProse;
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
        return repeated.get(at);
    }

    private static BitSet repeated(List<TextUnit> units) {
        var times = new HashMap<String, Integer>();
        var keys = units.stream().map(unit -> unit.isProse() ? "" : Glyphs.key(unit.text())).toList();
        keys.forEach(key -> times.merge(key, 1, Integer::sum));
        var repeated = new BitSet();
        for (int at = 0; at < units.size(); at++) {
            repeated.set(at, !units.get(at).isProse() && times.getOrDefault(keys.get(at), 0) > 1);
        }
        return repeated;
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
                && (recurs || (!states
                        && (hollow || (named >= MANY && !isHeaded(from, to)) || (isNested(from, to) && named > FEW)))))
                || named == 0 || (hollow && named < 2)) {
            menu.set(from, to);
        } else if (states || announced) {
            content.set(from, to);
        }
    }

    /// Whether a flat list stands under a line of its own in the midst of prose, as the parts of a recipe do.
    private boolean isHeaded(int from, int to) {
        if (from == 0 || isNested(from, to)) {
            return false;
        }
        var above = units.get(from - 1);
        return !above.isProse() && !above.isOrnament() && !above.sign().isItem() && firstProse < from
                && to <= lastProse;
    }

    private boolean isNested(int from, int to) {
        return units.subList(from, to).stream().mapToInt(TextUnit::indent).distinct().count() > 1;
    }

    private void judgeBare(int from, int to) {
        int mass = 0;
        int repeated = 0;
        int stating = 0;
        for (int at = from; at < to; at++) {
            mass += units.get(at).mass();
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

package dev.quoth.corpus.read;

import dev.quoth.corpus.Metadata;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Leaves menus, breadcrumbs, hints and footers out of a page that came as plain text. It knows them by structure and
/// repetition: runs of short items that state nothing, items that stand several times, and islands of text beyond such
/// runs. A menu line that is kept does less harm than a body that is lost, so what is in doubt stays.
final class TextNavigation {

    /// Stretches lighter than this share of the heaviest, and than the limit of mass, are islands.
    private static final double ISLAND = 0.15;
    private static final int ISLAND_LIMIT = 250;
    /// How many lines above the first prose may be titles and by-lines.
    private static final int TITLE_LINES = 5;
    /// How many bare lines above or below the prose are no menu yet.
    private static final int CALM_EDGE = 6;
    /// So many short lines in a row are buttons.
    private static final int BUTTONS = 3;
    /// The mass up to which a line is one of a menu's.
    private static final int TINY = 4;

    private final List<TextUnit> units;
    private final TextRuns runs;
    private final BitSet kept = new BitSet();
    private final BitSet prose = new BitSet();
    private boolean trimmed;

    TextNavigation(List<TextUnit> units) {
        this.units = units;
        this.runs = new TextRuns(units);
    }

    /// Returns the units that belong to the text, in order.
    List<TextUnit> body() {
        for (int at = 0; at < units.size(); at++) {
            prose.set(at, units.get(at).isProse() && !runs.isMenu(at));
        }
        var span = mainSpan();
        if (span.isEmpty()) {
            keepAllWords();
        } else {
            var trimming = new EdgeTrimming(units, runs, prose, span);
            int first = trimming.first();
            int last = trimming.last();
            keepInside(first, last);
            keepTitle(first);
            keepEnd(last);
        }
        var body = new ArrayList<TextUnit>();
        kept.stream().forEach(at -> body.add(units.get(at)));
        return body;
    }

    /// Returns what lies between the first and the last stretch of some weight, where menus part the stretches.
    private BitSet mainSpan() {
        var stretches = new ArrayList<Stretch>();
        int heaviest = 0;
        for (int at = 0; at < units.size();) {
            int end = at;
            int mass = 0;
            while (end < units.size() && !runs.isMenu(end)) {
                mass += prose.get(end) ? units.get(end).mass() : 0;
                end++;
            }
            if (mass > 0) {
                stretches.add(new Stretch(at, end, mass));
                heaviest = Math.max(heaviest, mass);
            }
            at = Math.max(end, at + 1);
        }
        var span = new BitSet();
        double least = Math.min(heaviest * ISLAND, ISLAND_LIMIT);
        stretches.removeIf(stretch -> stretch.mass() < least);
        if (!stretches.isEmpty()) {
            span.set(stretches.getFirst().from(), stretches.getLast().to());
        }
        return span;
    }

    private void keepInside(int first, int last) {
        for (int at = first; at <= last; at++) {
            kept.set(at, !units.get(at).isOrnament() && !runs.isMenu(at) && (prose.get(at) || !runs.isLooseMenu(at)));
        }
    }

    /// Keeps the headings and by-lines right above the first prose; where nothing above looks like a menu, all of it.
    private void keepTitle(int first) {
        if (isCalm(0, first)) {
            keepWords(0, first);
            return;
        }
        trimmed = true;
        boolean titled = false;
        int taken = 0;
        for (int at = first - 1; at >= 0 && taken < TITLE_LINES && !runs.isMenu(at); at--) {
            var unit = units.get(at);
            boolean tiny = (isTiny(at) && (isTiny(at - 1) || isTiny(at + 1)) && !unit.sign().isOutline())
                    || isButton(at) || isRowOfButtons(unit.text());
            if ((taken > 0 && unit.isOrnament()) || (titled && tiny) || isMenuLike(at)) {
                return;
            }
            if (unit.isOrnament() || tiny || (unit.sign().isItem() && !isListed(at))) {
                continue;
            }
            kept.set(at);
            taken += unit.sign().isItem() ? 0 : 1;
            titled |= !unit.isStatement() && unit.mass() > TINY;
        }
    }

    /// Whether unit `at` is one of several items that state nothing.
    private boolean isMenuLike(int at) {
        return units.get(at).sign().isItem() && !runs.isContent(at) && at > 0 && units.get(at - 1).sign().isItem();
    }

    /// Whether unit `at` is one of several items that state something.
    private boolean isListed(int at) {
        return runs.isContent(at)
                && ((at > 0 && units.get(at - 1).sign().isItem()) || units.get(at + 1).sign().isItem());
    }

    /// Whether unit `at` is in a row of several short lines right below each other that state nothing.
    private boolean isButton(int at) {
        int first = at;
        while (isShort(first) && units.get(first).blanksAbove() == 0 && at - first < BUTTONS) {
            first--;
        }
        int last = at;
        while (isShort(last + 1) && units.get(last + 1).blanksAbove() == 0 && last - at < BUTTONS) {
            last++;
        }
        return isShort(at) && isShort(first) && last - first + 1 >= BUTTONS;
    }

    /// Whether a line is several short words of Chinese with nothing but spaces between them.
    private static boolean isRowOfButtons(String line) {
        var words = line.split(" ", BUTTONS * BUTTONS);
        return words.length >= BUTTONS && Glyphs.hasHan(words[0]) && Glyphs.mass(line) * 2 <= words.length * (TINY + 1)
                && line.chars().allMatch(c -> c == ' ' || Character.isLetter(c));
    }

    private boolean isShort(int at) {
        return at >= 0 && at < units.size() && !prose.get(at) && !units.get(at).isStatement()
                && !units.get(at).sign().isItem() && !units.get(at).isOrnament() && units.get(at).mass() <= 2 * TINY;
    }

    private boolean isTiny(int at) {
        return at >= 0 && !prose.get(at) && !units.get(at).isOrnament() && !units.get(at).sign().isItem()
                && units.get(at).mass() <= TINY
                && Bylines.metadata(List.of(units.get(at).text())).equals(Metadata.NONE);
    }

    /// Keeps a signature or note right below the last prose, and lists there that state something.
    private void keepEnd(int last) {
        if (!trimmed && isCalm(last + 1, units.size())) {
            keepWords(last + 1, units.size());
            return;
        }
        int at = last + 1;
        while (at < units.size() && at <= last + CALM_EDGE && (isNote(at) || isEndMark(at))) {
            kept.set(at, isNote(at));
            at++;
        }
        for (; at < units.size() && !runs.isMenu(at)
                && (!units.get(at).isOrnament() || units.get(at).sign().isItem()); at++) {
            if ((runs.isContent(at) && units.get(at).sign().isItem()) || isPicture(at)) {
                kept.set(at);
                kept.set(at - 1, kept.get(at - 1) || (!units.get(at - 1).isOrnament() && at - 1 > last));
            }
        }
    }

    /// Whether a line below the text goes with it: a date, a name in brackets, a remark.
    private boolean isNote(int at) {
        var unit = units.get(at);
        return !unit.isOrnament() && !runs.isMenu(at) && !unit.sign().isItem()
                && ((!trimmed && unit.blanksAbove() == 0) || (unit.isStatement() && !runs.isRepeated(at)));
    }

    /// Whether a line does no more than say that the text is over.
    private boolean isEndMark(int at) {
        return !units.get(at).sign().isItem() && !runs.isRepeated(at) && units.get(at).mass() <= 1;
    }

    private boolean isPicture(int at) {
        return units.get(at).look() == TextUnit.Look.DOUBLED || units.get(at).look() == TextUnit.Look.TABULAR;
    }

    /// Whether a stretch at an edge is short and has nothing of a menu in it.
    private boolean isCalm(int from, int to) {
        int bare = 0;
        int rules = 0;
        for (int at = from; at < to; at++) {
            var unit = units.get(at);
            boolean item = unit.sign().isItem();
            if (unit.isOrnament() && !item && !Glyphs.hasLetterOrDigit(unit.text()) && rules++ == 0) {
                continue;
            }
            if (unit.isOrnament() || runs.isMenu(at) || (item && !runs.isContent(at))) {
                return false;
            }
            bare += isPicture(at) || item ? 0 : 1;
        }
        return bare <= CALM_EDGE;
    }

    private void keepWords(int from, int to) {
        for (int at = from; at < to; at++) {
            kept.set(at, !units.get(at).isOrnament());
        }
    }

    private void keepAllWords() {
        for (int at = 0; at < units.size(); at++) {
            kept.set(at, !units.get(at).isOrnament() && !runs.isRepeated(at));
        }
        if (kept.isEmpty()) {
            keepWords(0, units.size());
        }
    }
}

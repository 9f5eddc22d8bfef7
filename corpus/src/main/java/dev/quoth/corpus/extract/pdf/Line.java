package dev.quoth.corpus.extract.pdf;

import java.util.ArrayList;
import java.util.List;

/// A line of one column.
///
/// @param cells what stands in it with wide gaps between, from the left to the right; never empty
/// @param y     its baseline
/// @param size  the height of most of its text
/// @param bold  whether all its text is heavy
record Line(List<Cell> cells, float y, float size, boolean bold) {

    /// What stands between two wide gaps.
    record Cell(String text, float x0, float x1) {}

    private static final float CELL = 0.8f;

    Line {
        cells = List.copyOf(cells);
    }

    /// Returns the lines of a column, downwards.
    static List<Line> of(List<Fragment> column) {
        return Rows.of(column).stream().map(Line::ofRow).toList();
    }

    private static Line ofRow(List<Fragment> row) {
        var sizes = new TextSizes();
        row.forEach(sizes::add);
        var cells = new ArrayList<Cell>();
        boolean leads = Signs.leads(String.join(" ", row.stream().map(Fragment::text).toList()));
        Fragment before = null;
        float y = row.getFirst().y();
        int longest = 0;
        for (var fragment : row) {
            if (fragment.text().length() > longest) {
                longest = fragment.text().length();
                y = fragment.y();
            }
            if (before != null && (leads || goesOn(before, fragment, cells.getLast()))) {
                var cell = cells.removeLast();
                cells.add(new Cell(cell.text() + gap(before, fragment) + fragment.text(), cell.x0(),
                        Math.max(cell.x1(), fragment.x1())));
            } else {
                cells.add(new Cell(fragment.text(), fragment.x0(), fragment.x1()));
            }
            before = fragment;
        }
        return new Line(cells, y, sizes.usual(), row.stream().allMatch(Fragment::bold));
    }

    private static boolean goesOn(Fragment before, Fragment fragment, Cell cell) {
        return fragment.x0() - before.x1() < CELL * Math.max(before.size(), fragment.size())
                || Signs.isOnlySign(cell.text());
    }

    private static String gap(Fragment before, Fragment fragment) {
        boolean chinese = Signs.isWide(before.text().charAt(before.text().length() - 1))
                && Signs.isWide(fragment.text().charAt(0));
        return !chinese || fragment.spaced() ? " " : "";
    }

    float x0() {
        return cells.getFirst().x0();
    }

    float x1() {
        return cells.getLast().x1();
    }

    float centre() {
        return (x0() + x1()) / 2;
    }

    String text() {
        return cells.size() == 1
                ? cells.getFirst().text()
                : String.join(" ", cells.stream().map(Cell::text).toList());
    }

    /// How much room the line's first word takes, in points; for Chinese, that of two signs.
    float firstWord() {
        var text = text();
        if (Signs.isWide(text.charAt(0))) {
            return 1.5f * size;
        }
        int space = text.indexOf(' ');
        return (x1() - x0()) * (space < 0 ? text.length() : space) / text.length();
    }
}

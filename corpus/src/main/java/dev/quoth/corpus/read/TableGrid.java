package dev.quoth.corpus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Element;

/// Gives each row of a table all the cells that stand in it: a cell that spans rows belongs to each of them.
final class TableGrid {

    /// Spans and rows beyond these are no table that someone made.
    private static final int MOST_ROWS = 1000;
    private static final int MOST_COLUMNS = 200;

    /// A cell that goes on in so many more rows.
    private record Held(Element cell, int rows) {}

    private final Map<Integer, Held> held = new TreeMap<>();

    /// Returns the cells of the next row, in the order of their columns; `row` is the table's next.
    List<Element> next(Element row) {
        var cells = new ArrayList<Element>();
        int column = 0;
        for (var cell : row.children()) {
            if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
                continue;
            }
            column = takeHeld(cells, column);
            cells.add(cell);
            int rows = span(cell, "rowspan", MOST_ROWS);
            if (rows > 1 && column < MOST_COLUMNS) {
                held.put(column, new Held(cell, rows));
            }
            column += span(cell, "colspan", MOST_COLUMNS);
        }
        takeHeld(cells, column);
        held.replaceAll((at, one) -> new Held(one.cell(), one.rows() - 1));
        held.values().removeIf(one -> one.rows() < 1);
        return cells;
    }

    /// Adds the cells of rows above that go on from `column`, and returns the column after them.
    private int takeHeld(List<Element> cells, int column) {
        int at = column;
        for (var one = held.get(at); one != null && !cells.contains(one.cell()); one = held.get(at)) {
            cells.add(one.cell());
            at += span(one.cell(), "colspan", MOST_COLUMNS);
        }
        return at;
    }

    private static int span(Element cell, String name, int most) {
        var written = cell.attr(name).strip();
        if (written.isEmpty() || written.length() > 4 || !written.chars().allMatch(Glyphs::isDigit)) {
            return 1;
        }
        return Math.clamp(Integer.parseInt(written), 1, most);
    }
}

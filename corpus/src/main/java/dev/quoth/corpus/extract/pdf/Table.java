package dev.quoth.corpus.extract.pdf;

import dev.quoth.corpus.BlockKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Lines whose cells stand in columns.
///
/// @param rows  its rows as blocks, without the one that names the columns
/// @param lines how many lines it takes
record Table(List<TextBlock> rows, int lines) {

    private static final int FEWEST_ROWS = 3;
    private static final float APART = 0.5f;
    private static final float FARTHEST = 4;

    /// Returns the table that begins with the line `first`, or empty where fewer than three lines have cells in the same
    /// columns.
    static Optional<Table> at(List<Line> all, int first) {
        if (all.get(first).cells().size() < 2) {
            return Optional.empty();
        }
        List<Line.Cell> columns = List.of();
        int end = first;
        int rows = 0;
        int sure = first;
        for (; end < all.size(); end++) {
            var line = all.get(end);
            var wider = merged(columns, line);
            boolean far = end > first && line.y() - all.get(end - 1).y() > FARTHEST * line.size();
            if (far || wider.size() < 2 || wider.size() < columns.size() * 0.6) {
                break;
            }
            if (line.cells().size() == 1 && (Signs.isCaption(line.text()) || isAlone(all, end))) {
                break;
            }
            columns = wider;
            if (line.cells().size() > 1) {
                rows++;
                sure = end + 1;
            } else if (end - sure < 3 && line.x0() > columns.getFirst().x1()) {
                sure = end + 1;
            }
        }
        if (rows < FEWEST_ROWS) {
            return Optional.empty();
        }
        var lines = all.subList(first, sure);
        List<Line.Cell> borders = List.of();
        for (var line : lines) {
            borders = merged(borders, line);
        }
        if (borders.size() < 2 || isProse(lines)) {
            return Optional.empty();
        }
        var grid = new TableGrid(borders, lines);
        return Optional.of(new Table(blocks(grid, lines), lines.size()));
    }

    /// A line with one cell that starts at the left edge and has no row with several near it ends the table.
    private static boolean isAlone(List<Line> all, int at) {
        int after = at + 1;
        while (after < all.size() && all.get(after).cells().size() == 1) {
            after++;
        }
        return after - at > 3;
    }

    /// Long cells on all lines are columns of prose that stand too close to tell, or lines with wide spaces.
    private static boolean isProse(List<Line> lines) {
        long wordy = lines.stream().filter(line -> line.cells().stream().filter(cell -> cell.text().length() > 60)
                .count() > 1).count();
        return 2 * wordy > lines.size();
    }

    private static List<Line.Cell> merged(List<Line.Cell> columns, Line line) {
        var all = new ArrayList<>(columns);
        all.addAll(line.cells());
        all.sort(Comparator.comparingDouble(Line.Cell::x0));
        var merged = new ArrayList<Line.Cell>();
        for (var cell : all) {
            if (!merged.isEmpty() && cell.x0() < merged.getLast().x1() + APART * line.size()) {
                var last = merged.removeLast();
                merged.add(new Line.Cell("", last.x0(), Math.max(last.x1(), cell.x1())));
            } else {
                merged.add(new Line.Cell("", cell.x0(), cell.x1()));
            }
        }
        return merged;
    }

    private static List<TextBlock> blocks(TableGrid grid, List<Line> lines) {
        var rows = grid.rows();
        boolean named = rows.size() > 1 && grid.isNamed();
        var header = named ? rows.getFirst() : List.<String>of();
        var size = lines.getFirst().size();
        var style = new TextBlock.Style(size, false, true, true, lines.getFirst().x1() - lines.getFirst().x0());
        return rows.subList(named ? 1 : 0, rows.size()).stream()
                .map(row -> new TextBlock(BlockKind.TABLE_ROW, row, header, style)).toList();
    }
}

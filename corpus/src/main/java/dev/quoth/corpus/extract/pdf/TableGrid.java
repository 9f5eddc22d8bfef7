package dev.quoth.corpus.extract.pdf;

import java.util.ArrayList;
import java.util.List;

/// The cells of a table by row and column.
final class TableGrid {

    private final List<Line.Cell> columns;
    private final List<Line> lines;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Boolean> bold = new ArrayList<>();

    /// @param columns where its columns stand
    TableGrid(List<Line.Cell> columns, List<Line> lines) {
        this.columns = columns;
        this.lines = lines;
        boolean wrapped = isWrapped();
        float pitch = shortestStep();
        for (int at = 0; at < lines.size(); at++) {
            var cells = cells(lines.get(at));
            boolean near = at > 0 && lines.get(at).y() - lines.get(at - 1).y() < 1.15f * pitch;
            boolean goesOn = at > 0 && near && (wrapped || (cells.getFirst().isEmpty() && filled(cells) == 1));
            if (goesOn) {
                rows.add(joined(rows.removeLast(), cells));
            } else {
                rows.add(cells);
                bold.add(lines.get(at).bold());
            }
        }
    }

    /// Its rows; a cell that is not there is empty.
    List<List<String>> rows() {
        return rows;
    }

    /// Whether the first row names the columns: by its font, or as words above figures.
    boolean isNamed() {
        if (bold.getFirst() && bold.stream().filter(heavy -> heavy).count() * 2 <= bold.size()) {
            return true;
        }
        var first = rows.getFirst();
        if (filled(first) < 2 || first.stream().skip(1).anyMatch(TableGrid::hasDigit)) {
            return false;
        }
        long figures = rows.stream().skip(1).filter(row -> row.stream().skip(1).anyMatch(TableGrid::hasDigit)).count();
        return 2 * figures >= rows.size() - 1;
    }

    private List<String> cells(Line line) {
        var cells = new ArrayList<String>();
        for (var column : columns) {
            var inside = line.cells().stream().filter(cell -> cell.x0() < column.x1() && cell.x1() > column.x0())
                    .map(Line.Cell::text).toList();
            cells.add(String.join(" ", inside));
        }
        return cells;
    }

    /// Whether rows stand apart and the lines of a cell close together: then near lines without some cells go on in a row.
    private boolean isWrapped() {
        float shortest = shortestStep();
        int near = 0;
        int lacking = 0;
        boolean apart = false;
        for (int at = 1; at < lines.size(); at++) {
            if (lines.get(at).y() - lines.get(at - 1).y() < 1.15f * shortest) {
                near++;
                lacking += filled(cells(lines.get(at))) < columns.size() ? 1 : 0;
            } else {
                apart |= lines.get(at).y() - lines.get(at - 1).y() > 1.25f * shortest;
            }
        }
        return apart && lacking >= 0.7 * near;
    }

    private float shortestStep() {
        float shortest = Float.MAX_VALUE;
        for (int at = 1; at < lines.size(); at++) {
            shortest = Math.min(shortest, lines.get(at).y() - lines.get(at - 1).y());
        }
        return shortest;
    }

    private static List<String> joined(List<String> row, List<String> more) {
        var cells = new ArrayList<String>();
        for (int at = 0; at < row.size(); at++) {
            cells.add(row.get(at).isEmpty() || more.get(at).isEmpty()
                    ? row.get(at) + more.get(at)
                    : row.get(at) + "\n" + more.get(at));
        }
        return cells;
    }

    private static long filled(List<String> cells) {
        return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }

    private static boolean hasDigit(String cell) {
        return cell.chars().anyMatch(c -> c >= '0' && c <= '9');
    }
}

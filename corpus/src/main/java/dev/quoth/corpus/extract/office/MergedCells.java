package dev.quoth.corpus.extract.office;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;

/// The cells of a sheet that are merged with those below them. Each row gets the value that stands beside it on the
/// screen, for a row must be understood alone.
final class MergedCells {

    private static final int MOST = 5_000;
    private static final byte[] ROWS_END = "sheetData>".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern RANGE = Pattern
            .compile("mergeCell\\s[^>]{0,200}?ref=[\"']([A-Z]{1,3}\\d{1,7}:[A-Z]{1,3}\\d{1,7})[\"']");

    private static final class Merge {
        private final CellRangeAddress range;
        private String value = "";

        private Merge(CellRangeAddress range) {
            this.range = range;
        }
    }

    private final List<Merge> ahead;
    private final List<Merge> open = new ArrayList<>();
    private int next;

    private MergedCells(List<Merge> ahead) {
        this.ahead = ahead;
    }

    /// Looks for the ranges at the sheet's end, behind its rows.
    static MergedCells of(byte[] sheet) {
        int from = endOfRows(sheet);
        var merges = new ArrayList<Merge>();
        var ranges = RANGE.matcher(new String(sheet, from, sheet.length - from, StandardCharsets.ISO_8859_1));
        while (merges.size() < MOST && ranges.find()) {
            var range = CellRangeAddress.valueOf(ranges.group(1));
            if (range.getLastRow() > range.getFirstRow()) {
                merges.add(new Merge(range));
            }
        }
        merges.sort(Comparator.comparingInt(merge -> merge.range.getFirstRow()));
        return new MergedCells(merges);
    }

    /// Fills the row's empty cells that are merged with one above; rows must come in order.
    void fill(int row, List<String> cells) {
        while (next < ahead.size() && ahead.get(next).range.getFirstRow() <= row) {
            open.add(ahead.get(next++));
        }
        open.removeIf(merge -> merge.range.getLastRow() < row);
        for (var merge : open) {
            int column = merge.range.getFirstColumn();
            if (merge.range.getFirstRow() == row) {
                merge.value = column < cells.size() ? cells.get(column) : "";
            } else if (!merge.value.isEmpty() && column < cells.size() && cells.get(column).isEmpty()) {
                cells.set(column, merge.value);
            }
        }
    }

    private static int endOfRows(byte[] sheet) {
        for (int at = sheet.length - ROWS_END.length; at >= 0; at--) {
            int same = 0;
            while (same < ROWS_END.length && sheet[at + same] == ROWS_END[same]) {
                same++;
            }
            if (same == ROWS_END.length) {
                return at;
            }
        }
        return 0;
    }
}

package dev.quoth.corpus.extract.office;

import dev.quoth.corpus.extract.StructuredText;
import dev.quoth.corpus.extract.TableText;
import dev.quoth.corpus.extract.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/// Takes the cells of a sheet as they come and puts its rows into a text.
final class SheetRows implements SheetContentsHandler {

    private static final int MOST_COLUMNS = 1024;

    /// Carries a reason through POI's handler.
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1;

        private Stopped(UnreadableException reason) {
            super(reason.getMessage(), reason);
        }
    }

    private final TableText table;
    private final MergedCells merged;
    private final List<String> cells = new ArrayList<>();
    private int lastRow = -1;

    SheetRows(StructuredText out, MergedCells merged) {
        this.table = new TableText(out);
        this.merged = merged;
    }

    @Override
    public void startRow(int row) {
        cells.clear();
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
        int column = reference == null ? cells.size() : new CellReference(reference).getCol();
        if (column >= 0 && column < MOST_COLUMNS && value != null) {
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, value);
        }
    }

    @Override
    public void endRow(int row) {
        merged.fill(row, cells);
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        try {
            if (lastRow >= 0 && row > lastRow + 1) {
                table.gap();
            }
            table.row(cells);
            lastRow = row;
        } catch (UnreadableException reason) {
            throw new Stopped(reason);
        }
    }

    void end() throws UnreadableException {
        table.end();
    }
}

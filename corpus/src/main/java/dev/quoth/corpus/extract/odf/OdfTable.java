package dev.quoth.corpus.extract.odf;

import dev.quoth.corpus.extract.StructuredText;
import dev.quoth.corpus.extract.TableText;
import dev.quoth.corpus.extract.UnreadableException;
import dev.quoth.corpus.extract.xml.XmlPull;
import java.util.ArrayList;
import java.util.List;

/// A table of a text or a sheet: its rows, as their cells are displayed. Tables in its cells come as part of the cell.
final class OdfTable {

    /// Sheets end in empty rows and cells that are said to be repeated to the sheet's border.
    private static final int MOST_COLUMNS = 1024;
    private static final int MOST_REPEATS = 1000;

    private final XmlPull xml;
    private final OdfStyles styles;
    private final TableText table;

    private OdfTable(XmlPull xml, OdfStyles styles, TableText table) {
        this.xml = xml;
        this.styles = styles;
        this.table = table;
    }

    /// Reads the table at hand to its end.
    static void read(XmlPull xml, OdfStyles styles, StructuredText out) throws UnreadableException {
        var table = new TableText(out);
        new OdfTable(xml, styles, table).rows(Place.BODY);
        table.end();
    }

    private enum Place {
        HEAD, BODY
    }

    private void rows(Place place) throws UnreadableException {
        int depth = xml.depth();
        while (xml.childOf(depth)) {
            switch (xml.name()) {
                case "table-header-rows" -> rows(Place.HEAD);
                case "table-rows", "table-row-group" -> rows(place);
                case "table-row" -> row(place);
                default -> {
                    // Columns, shapes and sources of data.
                }
            }
        }
    }

    private void row(Place place) throws UnreadableException {
        boolean hidden = !xml.attribute("visibility").isEmpty() && !xml.attribute("visibility").equals("visible");
        int times = Math.min(number(xml.attribute("number-rows-repeated"), 1), MOST_REPEATS);
        var cells = cells();
        if (hidden) {
            return;
        }
        if (place == Place.HEAD) {
            table.head(cells);
            return;
        }
        boolean blank = cells.stream().allMatch(String::isBlank);
        for (int time = 0; time < (blank ? 1 : times); time++) {
            table.row(cells);
        }
    }

    private List<String> cells() throws UnreadableException {
        var cells = new ArrayList<String>();
        int depth = xml.depth();
        while (xml.childOf(depth)) {
            if (xml.name().equals("table-cell") || xml.name().equals("covered-table-cell")) {
                int times = number(xml.attribute("number-columns-repeated"), 1);
                var words = new StringBuilder();
                words(words);
                for (int time = 0; time < times && cells.size() < MOST_COLUMNS; time++) {
                    cells.add(words.toString());
                }
            }
        }
        return cells;
    }

    private void words(StringBuilder words) throws UnreadableException {
        int depth = xml.depth();
        while (xml.childOf(depth)) {
            switch (xml.name()) {
                case "p", "h" -> {
                    var paragraph = OdfWords.of(xml, styles);
                    words.append(words.isEmpty() ? "" : "\n").append(paragraph.words());
                    paragraph.notes().forEach(note -> words.append('\n').append(note));
                }
                case "annotation", "shapes", "tracked-changes", "image", "object", "desc", "title" -> {
                    // No text of the cell's own.
                }
                default -> words(words);
            }
        }
    }

    /// Returns the number that an attribute says, or `otherwise` where it says none.
    static int number(String value, int otherwise) {
        try {
            return value.isEmpty() ? otherwise : Math.max(0, Integer.parseInt(value));
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }
}

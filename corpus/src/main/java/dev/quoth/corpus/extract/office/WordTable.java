package dev.quoth.corpus.extract.office;

import dev.quoth.corpus.extract.UnreadableException;
import dev.quoth.corpus.extract.xml.XmlPull;
import java.util.ArrayList;
import java.util.List;

/// Reads a table. A cell that is merged with those below it is given to each of their rows, for a row must be understood
/// alone.
final class WordTable {

    private static final int MOST_COLUMNS = 100;

    private final WordBody body;
    private final XmlPull xml;
    private final List<WordBlock.Row> rows = new ArrayList<>();

    WordTable(WordBody body, XmlPull xml) {
        this.body = body;
        this.xml = xml;
    }

    /// Reads the table at hand to its end.
    WordBlock.Table read() throws UnreadableException {
        collect();
        return new WordBlock.Table(rows);
    }

    private void collect() throws UnreadableException {
        int depth = xml.depth();
        while (xml.childOf(depth)) {
            switch (xml.name()) {
                case "tr" -> row();
                case "sdt", "sdtContent", "ins", "moveTo", "customXml" -> collect();
                default -> {
                    // Properties, and deleted rows.
                }
            }
        }
    }

    private void row() throws UnreadableException {
        var state = new RowState();
        state.collect();
        if (!state.deleted) {
            rows.add(new WordBlock.Row(state.head, state.cells));
        }
    }

    private final class RowState {

        private final List<WordBlock.Cell> cells = new ArrayList<>();
        private boolean head;
        private boolean deleted;

        private void collect() throws UnreadableException {
            int depth = xml.depth();
            while (xml.childOf(depth)) {
                switch (xml.name()) {
                    case "trPr" -> properties();
                    case "tc" -> cell();
                    case "sdt", "sdtContent", "ins", "moveTo", "customXml" -> collect();
                    default -> {
                        // Looks.
                    }
                }
            }
        }

        private void properties() throws UnreadableException {
            int depth = xml.depth();
            while (xml.childOf(depth)) {
                switch (xml.name()) {
                    case "tblHeader" -> head = WordStyles.isOn(xml, "val");
                    case "del" -> deleted = true;
                    case "hidden" -> deleted |= WordStyles.isOn(xml, "val");
                    default -> {
                        // Looks.
                    }
                }
            }
        }

        private void cell() throws UnreadableException {
            int column = cells.size();
            var merge = new CellMerge();
            var cell = new WordBlock.Cell(merge.read());
            cells.add(merge.goesOn && !rows.isEmpty() && column < rows.getLast().cells().size()
                    ? rows.getLast().cells().get(column).withoutTables()
                    : cell);
            for (int more = 1; more < merge.columns && cells.size() < MOST_COLUMNS; more++) {
                cells.add(WordBlock.Cell.EMPTY);
            }
        }
    }

    /// Reads a cell, its properties first.
    private final class CellMerge {

        private boolean goesOn;
        private int columns = 1;

        private List<WordBlock> read() throws UnreadableException {
            return body.cell(this::properties);
        }

        private void properties() throws UnreadableException {
            int depth = xml.depth();
            while (xml.childOf(depth)) {
                switch (xml.name()) {
                    case "vMerge" -> goesOn = !xml.attribute("val").equals("restart");
                    case "gridSpan" -> columns = columns(xml.attribute("val"));
                    default -> {
                        // Looks.
                    }
                }
            }
        }

        private static int columns(String value) {
            try {
                return Math.clamp(Integer.parseInt(value), 1, MOST_COLUMNS);
            } catch (NumberFormatException none) {
                return 1;
            }
        }
    }
}

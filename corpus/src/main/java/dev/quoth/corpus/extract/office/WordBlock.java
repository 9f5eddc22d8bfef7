package dev.quoth.corpus.extract.office;

import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.extract.StructuredText;
import dev.quoth.corpus.extract.TableText;
import dev.quoth.corpus.extract.UnreadableException;
import java.util.ArrayList;
import java.util.List;

/// What stands in a Word file, in order.
sealed interface WordBlock {

    void putInto(StructuredText out) throws UnreadableException;

    /// A heading, paragraph, item or caption.
    ///
    /// @param level of a heading, from 1; 0 for everything else
    record Paragraph(BlockKind kind, int level, String words) implements WordBlock {

        @Override
        public void putInto(StructuredText out) throws UnreadableException {
            if (kind == BlockKind.HEADING) {
                out.heading(level, words);
            } else {
                out.block(kind, words);
            }
        }
    }

    /// A table; one with a single column only lays out what stands in it.
    record Table(List<Row> rows) implements WordBlock {

        @Override
        public void putInto(StructuredText out) throws UnreadableException {
            if (rows.stream().allMatch(row -> row.cells().size() < 2)) {
                for (var row : rows) {
                    for (var cell : row.cells()) {
                        for (var block : cell.blocks()) {
                            block.putInto(out);
                        }
                    }
                }
                return;
            }
            var table = new TableText(out);
            var inner = new ArrayList<Table>();
            for (var row : rows) {
                var cells = row.cells().stream().map(Cell::words).toList();
                row.cells().forEach(cell -> inner.addAll(cell.tables()));
                if (row.head()) {
                    table.head(cells);
                } else {
                    table.row(cells);
                }
            }
            table.end();
            for (var nested : inner) {
                nested.putInto(out);
            }
        }
    }

    /// A row of a table.
    ///
    /// @param head whether it is repeated at the top of each page
    record Row(boolean head, List<Cell> cells) {}

    record Cell(List<WordBlock> blocks) {

        static final Cell EMPTY = new Cell(List.of());

        /// Returns the words of its paragraphs, each on a line of its own.
        String words() {
            var words = new StringBuilder();
            for (var block : blocks) {
                if (block instanceof Paragraph paragraph && !paragraph.words().isBlank()) {
                    words.append(words.isEmpty() ? "" : "\n").append(paragraph.words());
                }
            }
            return words.toString();
        }

        Cell withoutTables() {
            return new Cell(blocks.stream().filter(Paragraph.class::isInstance).toList());
        }

        /// Returns the tables in it, which come after its own.
        List<Table> tables() {
            return blocks.stream().filter(Table.class::isInstance).map(Table.class::cast).toList();
        }
    }
}

package dev.quoth.corpus.extract.csv;

import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.Span;
import dev.quoth.corpus.extract.Extract;
import java.util.List;

/// A row with at least one cell that holds something.
///
/// @param spans where its words stand
/// @param cells how many of the spans each cell takes
record CsvRow(List<Span> spans, List<Integer> cells) {

    Extract.Piece piece(List<Span> columns) {
        return new Extract.Piece(BlockKind.TABLE_ROW, 0, spans, columns, cells);
    }

    /// Returns what each cell says.
    List<String> words(String text) {
        var left = spans.iterator();
        return cells.stream().map(count -> {
            var cell = new StringBuilder();
            for (int at = 0; at < count; at++) {
                cell.append(left.next().of(text));
            }
            return cell.toString();
        }).toList();
    }
}

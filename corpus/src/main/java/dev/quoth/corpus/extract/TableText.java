package dev.quoth.corpus.extract;

import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.Span;
import java.util.ArrayList;
import java.util.List;

/// Puts the rows of one table into a text. The row that names the columns is the one that the format declares, else the
/// first that looks like one. Only the first rows are held back for that, so a table may be endless. For one thread.
public final class TableText {

    /// Among how many of the first rows the one is looked for that names the columns.
    private static final int LOOK = 16;

    private final StructuredText out;
    private final List<List<String>> held = new ArrayList<>();
    private List<Span> columns = List.of();
    private boolean decided;
    private boolean declared;

    public TableText(StructuredText out) {
        this.out = out;
    }

    /// Names the columns as the format declares them; only the first such row counts, and only before other rows.
    public void head(List<String> names) throws UnreadableException {
        if (decided || !held.isEmpty() || TableHead.filled(names) < 2) {
            row(names);
        } else {
            held.add(List.copyOf(names));
            declared = true;
        }
    }

    /// Adds a row; an empty string for an empty cell.
    public void row(List<String> cells) throws UnreadableException {
        Guarded.goOn();
        if (decided) {
            out.row(cells, columns);
            return;
        }
        held.add(List.copyOf(cells));
        if (held.size() >= LOOK) {
            decide();
        }
    }

    /// Ends a stretch of rows that blank ones part from the next: that may have columns of its own, or go on with these.
    public void gap() throws UnreadableException {
        if (!decided) {
            decide();
        }
        decided = false;
    }

    /// Ends the table; it may be followed by another.
    public void end() throws UnreadableException {
        if (!decided) {
            decide();
        }
        columns = List.of();
        decided = false;
        declared = false;
    }

    private void decide() throws UnreadableException {
        int head = declared && held.size() > 1 ? 0 : columns.isEmpty() ? TableHead.of(held) : TableHead.certain(held);
        for (int at = 0; at < held.size(); at++) {
            var cells = held.get(at);
            if (at == head) {
                columns = out.columns(cells);
            } else if (at < head) {
                out.block(BlockKind.CAPTION, String.join(" ", cells));
            } else {
                out.row(cells, columns);
            }
        }
        held.clear();
        decided = true;
    }
}

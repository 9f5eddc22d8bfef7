package dev.quoth.corpus.read;

import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.Metadata;
import dev.quoth.corpus.Span;
import dev.quoth.corpus.extract.Extract;
import dev.quoth.corpus.extract.Extract.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads a file whose format tells its structure: lines of a block are joined and stray spaces taken out, nothing is
/// left out.
final class StructuredPage {

    private static final String BETWEEN = " | ";

    private final String source;
    private final List<RawBlock> blocks = new ArrayList<>();
    private int joined;

    private StructuredPage(String source) {
        this.source = source;
    }

    static RawPage read(Extract.Structured file) {
        var page = new StructuredPage(file.text());
        var spaces = SpacedChinese.of(file.blocks().stream().map(page::words).collect(Collectors.joining("\n")));
        file.blocks().forEach(piece -> page.add(piece, spaces));
        var lines = page.blocks.stream().map(RawBlock::text).toList();
        var title = page.blocks.stream().filter(RawBlock::opensSection).findFirst().map(RawBlock::text).orElse("");
        var metadata = new Metadata(title, Bylines.of(lines).orElse(null), null, null);
        return new RawPage(metadata, page.blocks, new Repairs(page.joined, spaces.removed(), 0, 0));
    }

    private void add(Piece piece, SpacedChinese spaces) {
        var head = head(piece, spaces);
        var last = blocks.isEmpty() ? null : blocks.getLast();
        if (head != null && (last == null || !head.equals(last.head()))) {
            blocks.add(head);
        }
        var text = spaces.mend(words(piece));
        var block = piece.kind() == BlockKind.HEADING
                ? RawBlock.heading(Math.max(1, piece.level()), text)
                : piece.kind() == BlockKind.TABLE_ROW ? RawBlock.row(text, head) : RawBlock.of(piece.kind(), text);
        blocks.add(block.from(piece.spans()));
    }

    private @Nullable RawBlock head(Piece piece, SpacedChinese spaces) {
        if (piece.columns().isEmpty()) {
            return null;
        }
        return RawBlock.tableHead(spaces.mend(cells(joined(piece.columns(), "\t")))).from(piece.columns());
    }

    private String words(Piece piece) {
        if (piece.kind() != BlockKind.TABLE_ROW) {
            return lines(piece.spans());
        }
        return piece.cells().isEmpty() ? cells(joined(piece.spans(), "\t")) : cells(counted(piece));
    }

    /// Returns the cells of a row on one line, with bars between them.
    private static String cells(String row) {
        var cells = new ArrayList<String>();
        for (var cell : row.split("\t", -1)) {
            cells.add(Scrubbed.line(LineJoiner.joined(lines(cell))));
        }
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return Scrubbed.line(String.join(BETWEEN, cells));
    }

    /// Returns the cells of a row with tabs between them, each made of as many spans as it says.
    private String counted(Piece piece) {
        var cells = new ArrayList<String>();
        int first = 0;
        for (int spans : piece.cells()) {
            cells.add(joined(piece.spans().subList(first, first + spans), "").replace('\t', ' '));
            first += spans;
        }
        return String.join("\t", cells);
    }

    private String lines(List<Span> spans) {
        var lines = Scrubbed.of(joined(spans, "\n")).lines().map(String::strip).filter(line -> !line.isEmpty())
                .toList();
        joined += Math.max(0, lines.size() - 1);
        return Scrubbed.line(LineJoiner.joined(lines));
    }

    private String joined(List<Span> spans, String between) {
        return spans.stream().map(span -> span.of(source)).collect(Collectors.joining(between));
    }

    private static List<String> lines(String text) {
        return Scrubbed.of(text).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}

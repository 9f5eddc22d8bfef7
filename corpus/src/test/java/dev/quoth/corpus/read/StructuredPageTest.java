package dev.quoth.corpus.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.Metadata;
import dev.quoth.corpus.Span;
import dev.quoth.corpus.extract.Extract;
import dev.quoth.corpus.extract.Extract.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;

class StructuredPageTest {

    @Test
    void joinsTheLinesOfABlockByTheirScript() {
        assertEquals(List.of("PARAGRAPH The mill stands by the river.", "PARAGRAPH 磨坊在河邊。"),
                shown("The mill stands\nby the river.|磨坊\n在河邊。", piece(BlockKind.PARAGRAPH, 0, 29),
                        piece(BlockKind.PARAGRAPH, 30, 37)));
    }

    @Test
    void goesOnBehindAPagesFooter() {
        assertEquals(List.of("PARAGRAPH The mill stands by the river."), shown("The mill stands\nPage 3\nby the river.",
                new Piece(BlockKind.PARAGRAPH, 0, List.of(new Span(0, 16), new Span(23, 36)), List.of())));
    }

    @Test
    void putsBarsBetweenCellsAndTheHeadAboveItsRows() {
        var columns = List.of(new Span(0, 9));
        assertEquals(
                List.of("HEADING Year | To", "TABLE_ROW 1780 | 3 < Year | To", "TABLE_ROW 1781 | | | 4 < Year | To"),
                shown("Year\tTo  1780\t3 1781\t\t\n\n\t4",
                        new Piece(BlockKind.TABLE_ROW, 0, List.of(new Span(9, 15)), columns),
                        new Piece(BlockKind.TABLE_ROW, 0, List.of(new Span(16, 26)), columns)));
    }

    private static Piece piece(BlockKind kind, int start, int end) {
        return new Piece(kind, 0, List.of(new Span(start, end)), List.of());
    }

    private static List<String> shown(String text, Piece... pieces) {
        var page = StructuredPage.read(new Extract.Structured(Metadata.NONE, text, List.of(), List.of(pieces)));
        return page.blocks().stream().map(RawBlocks::shown).toList();
    }
}

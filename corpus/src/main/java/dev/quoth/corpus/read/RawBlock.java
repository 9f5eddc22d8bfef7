package dev.quoth.corpus.read;

import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A block before the text is put together.
///
/// @param level  of a section's heading, 1 for the title's; 0 for all others
/// @param text   one line, not blank
/// @param head   of a table row, the block that names its columns; null where there is none
/// @param origin where its characters stand in the source, in order, with more among them where something was left out
record RawBlock(BlockKind kind, int level, String text, @Nullable RawBlock head, List<Span> origin) {

    RawBlock {
        origin = List.copyOf(origin);
    }

    static RawBlock heading(int level, String text) {
        return new RawBlock(BlockKind.HEADING, level, text, null, List.of());
    }

    /// Returns the head of a table, which names its columns and opens no section.
    static RawBlock tableHead(String columns) {
        return heading(0, columns);
    }

    static RawBlock of(BlockKind kind, String text) {
        return new RawBlock(kind, 0, text, null, List.of());
    }

    static RawBlock row(String text, @Nullable RawBlock head) {
        return new RawBlock(BlockKind.TABLE_ROW, 0, text, head, List.of());
    }

    /// Returns this block as one that was made of `spans` of the source.
    RawBlock from(List<Span> spans) {
        return new RawBlock(kind, level, text, head, spans);
    }

    /// Returns this block in mended words.
    RawBlock saying(String mended) {
        return new RawBlock(kind, level, mended, head, origin);
    }

    /// Returns this block as one that only points elsewhere.
    RawBlock asReference() {
        return new RawBlock(BlockKind.REFERENCE, 0, text, null, origin);
    }

    /// Returns the names of its columns; empty where it has none.
    String columns() {
        return head == null ? "" : head.text;
    }

    /// Whether it is the heading of a section, and not the head of a table.
    boolean opensSection() {
        return kind == BlockKind.HEADING && level > 0;
    }

    boolean isTableHead() {
        return kind == BlockKind.HEADING && level == 0;
    }
}

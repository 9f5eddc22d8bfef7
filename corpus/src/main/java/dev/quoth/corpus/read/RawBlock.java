package dev.quoth.corpus.read;

import dev.quoth.corpus.BlockKind;

/// A block before the text is put together.
///
/// @param level   of a section's heading, 1 for the title's; 0 for all others
/// @param text    one line, not blank
/// @param columns of a table row, the names of its columns; empty otherwise
record RawBlock(BlockKind kind, int level, String text, String columns) {

    static RawBlock heading(int level, String text) {
        return new RawBlock(BlockKind.HEADING, level, text, "");
    }

    /// Returns the head of a table, which names its columns and opens no section.
    static RawBlock tableHead(String columns) {
        return new RawBlock(BlockKind.HEADING, 0, columns, "");
    }

    static RawBlock of(BlockKind kind, String text) {
        return new RawBlock(kind, 0, text, "");
    }

    static RawBlock row(String text, String columns) {
        return new RawBlock(BlockKind.TABLE_ROW, 0, text, columns);
    }

    /// Whether it is the heading of a section, and not the head of a table.
    boolean opensSection() {
        return kind == BlockKind.HEADING && level > 0;
    }

    boolean isTableHead() {
        return kind == BlockKind.HEADING && level == 0;
    }
}

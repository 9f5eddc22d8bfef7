package dev.quoth.corpus.read;

/// Shows blocks in a line, for comparing.
final class RawBlocks {

    private RawBlocks() {}

    /// Returns the kind, the text and, of a table's row, the names of its columns.
    static String shown(RawBlock block) {
        return block.kind() + " " + block.text() + (block.columns().isEmpty() ? "" : " < " + block.columns());
    }
}

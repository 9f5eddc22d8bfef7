package dev.quoth.corpus.extract.pdf;

import dev.quoth.corpus.BlockKind;
import java.util.List;

/// A block of one column: text, or the row of a table.
///
/// @param kind   what it is
/// @param texts  its lines; for a row its cells, of which one may be empty
/// @param header for a row the cells that name the columns; empty where there are none
/// @param style  how it is set and how it begins and ends
record TextBlock(BlockKind kind, List<String> texts, List<String> header, Style style) {

    /// @param size    the height of its font
    /// @param bold    whether all of it is heavy
    /// @param fresh   whether it looks like the first line of a paragraph
    /// @param stopped whether its last line stops short of the column's end
    /// @param width   how wide its column is
    record Style(float size, boolean bold, boolean fresh, boolean stopped, float width) {}

    TextBlock {
        texts = List.copyOf(texts);
        header = List.copyOf(header);
    }

    String first() {
        return texts.getFirst();
    }

    String last() {
        return texts.getLast();
    }

    int length() {
        return texts.stream().mapToInt(String::length).sum();
    }
}

package dev.quoth.corpus.extract;

import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.Metadata;
import dev.quoth.corpus.Part;
import dev.quoth.corpus.Span;
import java.util.List;

/// What a file holds, as it stands there: nothing is mended yet, and what is navigation is not known.
public sealed interface Extract {

    /// What the file says of itself.
    Metadata metadata();

    /// The source's text: what a document's source map points into. It depends on the file's bytes alone.
    String text();

    /// The parts of the source's text, in order; none where the format has no parts.
    List<Part> parts();

    /// A page in HTML, which is cleaned as one.
    record Html(Metadata metadata, String text, List<Part> parts) implements Extract {
        public Html {
            parts = List.copyOf(parts);
        }
    }

    /// A page in Markdown, with or without a YAML head.
    record Markdown(Metadata metadata, String text, List<Part> parts) implements Extract {
        public Markdown {
            parts = List.copyOf(parts);
        }
    }

    /// Plain text with its line breaks, which is cleaned as such: menus are left out, and lines joined by their looks.
    record Plain(Metadata metadata, String text, List<Part> parts) implements Extract {
        public Plain {
            parts = List.copyOf(parts);
        }
    }

    /// Text whose structure the format tells: only its layout is repaired.
    ///
    /// @param blocks its blocks in reading order; text between them is left out
    record Structured(Metadata metadata, String text, List<Part> parts, List<Piece> blocks) implements Extract {
        public Structured {
            parts = List.copyOf(parts);
            blocks = List.copyOf(blocks);
        }
    }

    /// A block as the format gives it. In its text a line break is one of the layout (it is joined by the rules for
    /// Chinese and Latin lines). The border between two cells of a row is a tab, or is told by `cells`.
    ///
    /// @param kind    what it is
    /// @param level   1 to 6 for the heading of a section, 0 for everything else
    /// @param spans   where its characters stand in the source's text, in reading order; several where something that is
    ///                left out stands in its midst, such as a page's footer
    /// @param columns for a row, where the names of its columns stand; empty where there are none. The row that names the
    ///                columns is no block of its own.
    /// @param cells   for a row whose text has no tabs at its borders, how many of the spans each of its cells takes: 0 for
    ///                an empty one, several where something stands in a cell's midst that is no part of it, such as the
    ///                second of two doubled quotes; empty everywhere else
    record Piece(BlockKind kind, int level, List<Span> spans, List<Span> columns, List<Integer> cells) {
        public Piece {
            spans = List.copyOf(spans);
            columns = List.copyOf(columns);
            cells = List.copyOf(cells);
            if (spans.isEmpty()) {
                throw new IllegalArgumentException("a block must stand somewhere in the text");
            }
            if (!cells.isEmpty() && cells.stream().mapToInt(Integer::intValue).sum() != spans.size()) {
                throw new IllegalArgumentException(
                        "the cells " + cells + " must take all of the " + spans.size() + " spans");
            }
        }

        /// A block whose borders between cells, if it has any, are tabs.
        public Piece(BlockKind kind, int level, List<Span> spans, List<Span> columns) {
            this(kind, level, spans, columns, List.of());
        }
    }
}

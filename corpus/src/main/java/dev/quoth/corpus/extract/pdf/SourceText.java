package dev.quoth.corpus.extract.pdf;

import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.Part;
import dev.quoth.corpus.Span;
import dev.quoth.corpus.extract.Extract.Piece;
import java.util.ArrayList;
import java.util.List;

/// Writes blocks down one after another, and keeps where they stand.
final class SourceText {

    private final StringBuilder text = new StringBuilder();
    private final List<Part> parts = new ArrayList<>();
    private final List<Open> pieces = new ArrayList<>();
    private List<String> header = List.of();
    private List<Span> columns = List.of();

    private record Open(BlockKind kind, int level, List<Span> spans, List<Span> columns) {}

    void page(String label) {
        parts.add(new Part(Part.Kind.PAGE, label, text.length()));
    }

    /// Writes what belongs to no block, such as a page's footer.
    void aside(String line) {
        text.append(line).append('\n');
    }

    /// Writes a block and returns its number.
    int add(TextBlock block, int level) {
        var kind = level > 0 ? BlockKind.HEADING : block.kind();
        if (!block.header().equals(header)) {
            header = block.header();
            columns = names(header);
        }
        var span = write(block);
        pieces.add(new Open(kind, level, new ArrayList<>(List.of(span)), columns));
        return pieces.size() - 1;
    }

    /// Writes a block that goes on in the one with the given number: that one's last line break is part of it.
    void goOn(int piece, TextBlock block) {
        var spans = pieces.get(piece).spans();
        var last = spans.removeLast();
        spans.add(new Span(last.start(), last.end() + 1));
        spans.add(write(block));
    }

    private Span write(TextBlock block) {
        int start = text.length();
        text.append(String.join(block.kind() == BlockKind.TABLE_ROW ? "\t" : "\n", block.texts()));
        var span = new Span(start, text.length());
        text.append('\n');
        return span;
    }

    private List<Span> names(List<String> cells) {
        var names = new ArrayList<Span>();
        for (var cell : cells) {
            if (!cell.isEmpty()) {
                names.add(new Span(text.length(), text.length() + cell.length()));
                text.append(cell);
            }
            text.append('\t');
        }
        if (!cells.isEmpty()) {
            text.setCharAt(text.length() - 1, '\n');
        }
        return names;
    }

    String text() {
        return text.toString();
    }

    List<Part> parts() {
        return parts;
    }

    List<Piece> pieces() {
        return pieces.stream().map(open -> new Piece(open.kind(), open.level(), open.spans(), open.columns())).toList();
    }
}

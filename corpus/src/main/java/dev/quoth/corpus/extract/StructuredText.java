package dev.quoth.corpus.extract;

import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.Metadata;
import dev.quoth.corpus.Part;
import dev.quoth.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Puts together the text of a format that has no plain text of its own: one block a line, tabs between the cells of a
/// row. For one thread.
public final class StructuredText {

    /// How many characters of one file are read.
    public static final int MOST_CHARACTERS = 20_000_000;
    private static final int MOST_BLOCKS = 1_000_000;
    private static final int DEEPEST_HEADING = 6;
    private static final Pattern SPACES = Pattern.compile("[ \\t\\u00A0]*[\\r\\n\\u000B\\f]+[ \\t\\u00A0]*|\\t+");

    private final StringBuilder text = new StringBuilder();
    private final List<Part> parts = new ArrayList<>();
    private final List<Extract.Piece> blocks = new ArrayList<>();

    /// Begins a part; a blank name gives none.
    public void part(Part.Kind kind, String name) {
        if (!name.isBlank()) {
            parts.add(new Part(kind, name.strip(), text.length()));
        }
    }

    /// Adds a section's heading; `level` is brought into 1 to 6. Blank words add nothing.
    public void heading(int level, String words) throws UnreadableException {
        add(BlockKind.HEADING, Math.clamp(level, 1, DEEPEST_HEADING), words);
    }

    /// Adds a block that is neither heading nor row. Blank words add nothing.
    public void block(BlockKind kind, String words) throws UnreadableException {
        add(kind, 0, words);
    }

    /// Adds a row under `columns`, the names of its columns as [#columns] gave them. A row of blank cells adds nothing.
    public void row(List<String> cells, List<Span> columns) throws UnreadableException {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        int start = text.length();
        int last = cells.size();
        while (cells.get(last - 1).isBlank()) {
            last--;
        }
        for (int at = 0; at < last; at++) {
            text.append(at == 0 ? "" : "\t").append(tidy(cells.get(at)));
            bound();
        }
        finish(new Extract.Piece(BlockKind.TABLE_ROW, 0, List.of(new Span(start, text.length())), columns));
    }

    /// Puts down the names of a table's columns and returns where they stand, those that are not blank.
    public List<Span> columns(List<String> names) {
        var spans = new ArrayList<Span>();
        for (var name : names) {
            var words = tidy(name);
            if (!words.isEmpty()) {
                spans.add(new Span(text.length(), text.length() + words.length()));
            }
            text.append(words).append('\t');
        }
        text.append('\n');
        return spans;
    }

    /// Returns what was put together; throws [UnreadableException] where that is nothing.
    public Extract.Structured extract(Metadata metadata) throws UnreadableException {
        if (blocks.isEmpty()) {
            throw new UnreadableException("has no text");
        }
        return new Extract.Structured(metadata, text.toString(), parts, blocks);
    }

    private void add(BlockKind kind, int level, String words) throws UnreadableException {
        var line = tidy(words);
        if (!line.isEmpty()) {
            int start = text.length();
            text.append(line);
            finish(new Extract.Piece(kind, level, List.of(new Span(start, text.length())), List.of()));
        }
    }

    private void finish(Extract.Piece piece) throws UnreadableException {
        Guarded.goOn();
        blocks.add(piece);
        text.append('\n');
        bound();
        if (blocks.size() > MOST_BLOCKS) {
            throw new UnreadableException("holds more than " + MOST_BLOCKS + " paragraphs and rows");
        }
    }

    private void bound() throws UnreadableException {
        if (text.length() > MOST_CHARACTERS) {
            throw new UnreadableException("holds more than " + MOST_CHARACTERS + " characters");
        }
    }

    private static String tidy(String words) {
        return SPACES.matcher(words.strip()).replaceAll(match -> isTab(match.group()) ? " " : "\n");
    }

    private static boolean isTab(String spaces) {
        return spaces.chars().allMatch(c -> c == '\t');
    }
}

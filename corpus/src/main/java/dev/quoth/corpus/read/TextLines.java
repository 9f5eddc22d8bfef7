package dev.quoth.corpus.read;

import dev.quoth.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Splits plain text into lines and mends each by itself.
final class TextLines {

    private static final Pattern BREAK = Pattern.compile("\\r\\n|[\\n\\r\\f\\u000B\\u0085\\u2028\\u2029]");

    private TextLines() {}

    /// Returns the lines of `source` that are not blank.
    static List<TextLine> of(String source) {
        var lines = new ArrayList<TextLine>();
        int blanks = 0;
        for (var line : Columns.apart(source, split(source))) {
            var raw = Scrubbed.of(line.of(source));
            var stripped = raw.strip();
            if (stripped.isEmpty()) {
                blanks++;
            } else {
                var once = DoubledGlyphs.collapse(stripped);
                lines.add(new TextLine(once, raw.indexOf(stripped.charAt(0)), blanks,
                        once.length() < stripped.length(), new Span(line.start(), line.end())));
                blanks = 0;
            }
        }
        return lines;
    }

    private static List<SourceLine> split(String source) {
        var lines = new ArrayList<SourceLine>();
        int start = 0;
        var breaks = BREAK.matcher(source);
        boolean more = true;
        while (more) {
            more = breaks.find();
            int end = more ? breaks.start() : source.length();
            lines.add(new SourceLine(start, end));
            start = more ? breaks.end() : end;
        }
        return lines;
    }
}

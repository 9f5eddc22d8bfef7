package dev.quoth.corpus.read;

import java.util.ArrayList;
import java.util.List;

/// Splits plain text into lines and mends each by itself.
final class TextLines {

    private TextLines() {}

    /// Returns the lines of `text` that are not blank.
    static List<TextLine> of(String text) {
        var lines = new ArrayList<TextLine>();
        int blanks = 0;
        for (int start = 0; start <= text.length();) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            var raw = text.substring(start, end);
            var stripped = raw.strip();
            if (stripped.isEmpty()) {
                blanks++;
            } else {
                var once = DoubledGlyphs.collapse(stripped);
                lines.add(new TextLine(once, raw.indexOf(stripped.charAt(0)), blanks,
                        once.length() < stripped.length()));
                blanks = 0;
            }
            start = end + 1;
        }
        return lines;
    }
}

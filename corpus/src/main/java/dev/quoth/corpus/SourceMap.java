package dev.quoth.corpus;

import java.util.List;

/// Ties a document's text to the text of its source: the runs of characters that stand alike in both. What lies between
/// two runs was repaired: left out, put in, or written in another form.
///
/// @param runs in the order of the document's text; no two share a character of it. In the source they may stand in
///             another order, as the columns of a page do.
public record SourceMap(List<Run> runs) {

    /// Ties nothing: what a document has that was stored before there were source maps.
    public static final SourceMap EMPTY = new SourceMap(List.of());

    /// So many characters that stand alike, in UTF-16 code units from `text` on in the document and from `source` on in
    /// the source.
    public record Run(int text, int source, int length) {
        public Run {
            if (text < 0 || source < 0 || length < 1) {
                throw new IllegalArgumentException(
                        "run must have places and a length, got " + text + ", " + source + ", " + length);
            }
        }

        public int textEnd() {
            return text + length;
        }

        public int sourceEnd() {
            return source + length;
        }
    }

    public SourceMap {
        runs = List.copyOf(runs);
        int end = 0;
        for (var run : runs) {
            if (run.text < end) {
                throw new IllegalArgumentException("runs must be in order, got " + run + " before " + end);
            }
            end = run.textEnd();
        }
    }
}

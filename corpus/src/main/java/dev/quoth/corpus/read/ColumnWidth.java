package dev.quoth.corpus.read;

import java.util.List;

/// The width at which a text was wrapped, where it was wrapped at one.
final class ColumnWidth {

    /// Lines beyond this many columns were not wrapped by hand or by a page.
    static final int WIDEST = 130;

    private static final int LINES_OF_A_COLUMN = 4;
    /// A column narrower than the one must make most of the text, and none is narrower than the other.
    private static final int NARROW = 40;
    private static final int NARROWEST = 24;

    private ColumnWidth() {}

    /// Returns the width that most full lines of the text share; 0 where the text has no such width.
    static int of(List<TextLine> lines) {
        var count = new int[WIDEST + 1];
        for (var line : lines) {
            if (line.width() <= WIDEST) {
                count[line.width()]++;
            }
        }
        int above = (int) lines.stream().filter(line -> line.width() > WIDEST).count();
        for (int width = WIDEST; width >= NARROWEST; width--) {
            int near = 0;
            for (int at = width; at > width - 6; at--) {
                near += count[at];
            }
            int least = width >= NARROW ? LINES_OF_A_COLUMN : Math.max(2 * LINES_OF_A_COLUMN, lines.size() / 3);
            if (count[width] > 0 && near >= least && above <= near / 4) {
                return middle(count, width);
            }
            above += count[width];
        }
        return 0;
    }

    /// Returns the middle of the widths from three quarters of `widest` on: ragged lines differ by a word or two.
    private static int middle(int[] count, int widest) {
        int all = 0;
        for (int width = 3 * widest / 4; width <= widest; width++) {
            all += count[width];
        }
        int width = widest;
        for (int seen = count[width]; seen < all / 2; seen += count[width]) {
            width--;
        }
        return width;
    }
}

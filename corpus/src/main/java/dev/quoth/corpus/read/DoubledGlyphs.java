package dev.quoth.corpus.read;

/// Collapses lines in which each stretch stands twice, as captions set in a shadowed face do when they are copied out
/// of a newspaper page. Words that are doubled by nature stay.
final class DoubledGlyphs {

    private static final int LONGEST_LINE = 400;
    private static final double MOST = 0.8;
    private static final int TELLING_STRETCH = 3;

    private DoubledGlyphs() {}

    /// Returns one copy of a line that stands twice, and any other line as it is; one that repeats itself more often does
    /// so on purpose.
    static String collapse(String line) {
        var once = once(line);
        return once.length() < line.length() && once(once).length() < once.length() ? line : once;
    }

    private static String once(String line) {
        if (line.length() < 2 * TELLING_STRETCH || line.length() > LONGEST_LINE) {
            return line;
        }
        var once = new StringBuilder(line.length());
        int covered = 0;
        int longest = 0;
        int single = 0;
        int stretches = 0;
        for (int at = 0; at < line.length();) {
            int stretch = stretchAt(line, at);
            single += stretch == 0 ? 1 : 0;
            if (single > (1 - MOST) * line.length()) {
                return line;
            }
            once.append(line, at, at + Math.max(1, stretch));
            covered += 2 * stretch;
            stretches += stretch > 0 ? 1 : 0;
            longest = Math.max(longest, letters(line, at, stretch));
            at += Math.max(1, 2 * stretch);
        }
        return stretches > 1 && longest >= TELLING_STRETCH && covered >= MOST * line.length() ? once.toString() : line;
    }

    /// Returns the length of the longest stretch that stands at `from` and again right after itself; 0 where none does.
    private static int stretchAt(String line, int from) {
        for (int length = (line.length() - from) / 2; length > 0; length--) {
            if (line.charAt(from) == line.charAt(from + length)
                    && line.regionMatches(from, line, from + length, length)) {
                return length;
            }
        }
        return 0;
    }

    /// A stretch that itself is one sign over and over tells nothing.
    private static int letters(String line, int from, int length) {
        int letters = 0;
        boolean varied = false;
        for (int at = from; at < from + length; at++) {
            letters += Character.isLetterOrDigit(line.charAt(at)) ? 1 : 0;
            varied |= line.charAt(at) != line.charAt(from);
        }
        return varied ? letters : Math.min(letters, 1);
    }
}

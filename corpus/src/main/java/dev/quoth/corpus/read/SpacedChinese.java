package dev.quoth.corpus.read;

import dev.quoth.corpus.Han;

/// Takes stray spaces out of Chinese text. Some pages come with a space after almost every word; in others a space
/// between two Han characters separates the phrases of a headline, and is an accident only inside prose.
final class SpacedChinese {

    /// The share of Han neighbours with a space between them from which on a text counts as spaced out.
    private static final double SPACED_SHARE = 0.08;
    private static final int ENOUGH = 12;

    private final boolean spacedOut;
    private int removed;

    private SpacedChinese(boolean spacedOut) {
        this.spacedOut = spacedOut;
    }

    /// Returns what mends texts that are spaced out as `document` is.
    static SpacedChinese of(String document) {
        int apart = 0;
        int neighbours = 0;
        for (int at = 0; at + 2 < document.length(); at++) {
            if (!Han.isHan(document.charAt(at))) {
                continue;
            }
            boolean gap = document.charAt(at + 1) == ' ' && Han.isHan(document.charAt(at + 2));
            apart += gap ? 1 : 0;
            neighbours += gap || Han.isHan(document.charAt(at + 1)) ? 1 : 0;
        }
        return new SpacedChinese(apart >= ENOUGH && apart > SPACED_SHARE * neighbours);
    }

    boolean spacedOut() {
        return spacedOut;
    }

    /// Returns how many spaces were taken out so far.
    int removed() {
        return removed;
    }

    /// Returns `line` without stray spaces; of a text that is not spaced out only prose changes.
    String mend(String line) {
        if (line.indexOf(' ') < 0 || (!spacedOut && !Glyphs.hasSentence(line))) {
            return line;
        }
        var mended = new StringBuilder(line.length());
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            boolean stray = c == ' ' && !mended.isEmpty() && at + 1 < line.length()
                    && (spacedOut ? isStray(mended, line, at) : isBetweenHan(mended, line, at));
            if (stray) {
                removed++;
            } else {
                mended.append(c);
            }
        }
        return mended.toString();
    }

    private static boolean isBetweenHan(CharSequence before, String line, int at) {
        return Han.isHan(before.charAt(before.length() - 1)) && Han.isHan(line.charAt(at + 1));
    }

    private static boolean isStray(CharSequence before, String line, int at) {
        char left = before.charAt(before.length() - 1);
        char right = line.charAt(at + 1);
        if (Glyphs.isFullWidthPunctuation(left) || Glyphs.isFullWidthPunctuation(right)) {
            return true;
        }
        if (Han.isHan(left)) {
            return Character.isLetterOrDigit(right) || isMark(right) || right == '(';
        }
        if (Han.isHan(right)) {
            return Character.isLetterOrDigit(left) || isMark(left);
        }
        if (left == '(' || left == '[' || right == ')' || right == ']' || right == '%' || right == ',') {
            return true;
        }
        if (left == '.' || right == '.') {
            return joinsAtPoint(before, line, at, left, right);
        }
        return (left == '-' && Glyphs.isDigit(right) && endsWithDigitBefore(before))
                || (right == '-' && Glyphs.isDigit(left) && at + 3 < line.length() && line.charAt(at + 2) == ' '
                        && Glyphs.isDigit(line.charAt(at + 3)));
    }

    private static boolean isMark(char c) {
        return ",;:!?%)".indexOf(c) >= 0;
    }

    /// `4 . 0` and `U . S . A` are one word.
    private static boolean joinsAtPoint(CharSequence before, String line, int at, char left, char right) {
        if (right == '.') {
            return Character.isLetterOrDigit(left);
        }
        int length = before.length();
        if (length < 2 || !Character.isLetterOrDigit(right)) {
            return false;
        }
        char beforePoint = before.charAt(length - 2);
        if (Glyphs.isDigit(beforePoint)) {
            return Glyphs.isDigit(right);
        }
        boolean initial = Character.isUpperCase(beforePoint)
                && (length == 2 || !Glyphs.isLatin(before.charAt(length - 3)));
        return initial && Character.isUpperCase(right) && (at + 2 == line.length() || line.charAt(at + 2) == ' ');
    }

    private static boolean endsWithDigitBefore(CharSequence before) {
        return before.length() > 1 && Glyphs.isDigit(before.charAt(before.length() - 2));
    }
}

package dev.quoth.corpus.read;

import dev.quoth.corpus.Han;
import java.util.HashSet;
import java.util.Set;

/// Takes stray spaces out of Chinese text. Some pages come with a space after almost every word; in others a space
/// between two Han characters separates the phrases of a headline, and is an accident only inside prose.
final class SpacedChinese {

    /// The share of Han neighbours with a space between them from which on a text counts as spaced out.
    private static final double SPACED_SHARE = 0.08;
    private static final int ENOUGH = 12;

    /// The share from which on each single character is set apart.
    private static final double LETTER_SHARE = 0.8;
    private static final int LONGEST_ACRONYM = 8;

    private final boolean spacedOut;
    private final boolean lettered;
    private final Set<String> acronyms;
    private int removed;

    private SpacedChinese(boolean spacedOut, boolean lettered, Set<String> acronyms) {
        this.spacedOut = spacedOut;
        this.lettered = lettered;
        this.acronyms = acronyms;
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
        boolean spacedOut = apart >= ENOUGH && apart > SPACED_SHARE * neighbours;
        return new SpacedChinese(spacedOut, spacedOut && apart > LETTER_SHARE * neighbours,
                spacedOut ? acronyms(document) : Set.of());
    }

    /// Returns the words in capitals: where one of them stands with a space in it, the space is stray.
    private static Set<String> acronyms(String document) {
        var acronyms = new HashSet<String>();
        int start = 0;
        for (int at = 0; at <= document.length(); at++) {
            if (at == document.length() || !isCapital(document.charAt(at))) {
                if (at - start > 1 && at - start <= LONGEST_ACRONYM) {
                    acronyms.add(document.substring(start, at));
                }
                start = at + 1;
            }
        }
        return acronyms;
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
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
                    && (spacedOut ? isStray(mended, line, at) || isInWord(line, at) : isBetweenHan(mended, line, at));
            if (stray) {
                removed++;
            } else {
                mended.append(c);
            }
        }
        return mended.toString();
    }

    /// Whether a space stands between single letters or digits of one word or number: where each character is set apart,
    /// or where the word stands in one elsewhere.
    private boolean isInWord(String line, int at) {
        if (at == 0) {
            return false;
        }
        char left = line.charAt(at - 1);
        char right = line.charAt(at + 1);
        boolean single = isEdge(line, at - 2) && isEdge(line, at + 2);
        if (lettered && single
                && ((Glyphs.isDigit(left) && Glyphs.isDigit(right)) || (isCapital(left) && isCapital(right)))) {
            return true;
        }
        int start = at;
        while (start > 0 && at - start < LONGEST_ACRONYM && isCapital(line.charAt(start - 1))) {
            start--;
        }
        int end = at + 1;
        while (end < line.length() && end - at < LONGEST_ACRONYM && isCapital(line.charAt(end))) {
            end++;
        }
        return start < at && end > at + 1 && (at - start == 1 || end - at == 2)
                && acronyms.contains(line.substring(start, at) + line.substring(at + 1, end));
    }

    /// Whether no letter or digit of Latin script stands at `at`.
    private static boolean isEdge(String line, int at) {
        return at < 0 || at >= line.length() || line.charAt(at) >= 0x80 || !Character.isLetterOrDigit(line.charAt(at));
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

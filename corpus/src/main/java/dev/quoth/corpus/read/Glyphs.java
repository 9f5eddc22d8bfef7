package dev.quoth.corpus.read;

import dev.quoth.corpus.Han;
import java.lang.Character.UnicodeScript;

/// What the characters of Chinese and Latin text are, as far as layout is concerned.
final class Glyphs {

    private static final String CLAUSE = "，、；：。！？,;:.!?．";
    private static final String TERMINAL = "。！？!?.…";
    private static final String CLOSING = "，、；：。！？）」』》〉】〕”’％%,;:!?)]}";
    private static final String OPENING = "（「『《〈【〔“‘([{";
    private static final String SHUT = "）」』》〉】〕”’)]}";

    private Glyphs() {}

    static boolean hasHan(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Han.isHan(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    static boolean isLatin(int c) {
        return c < 0x250 ? Character.isLetter(c) : Character.isLetter(c) && UnicodeScript.of(c) == UnicodeScript.LATIN;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /// Whether `c` takes two columns where East Asian text is set in a fixed width.
    static boolean isWide(int c) {
        return c >= 0x1100 && (c <= 0x115F || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE4F) || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x20000 && c <= 0x3FFFF));
    }

    static boolean isFullWidthPunctuation(int c) {
        return (c >= 0x3001 && c <= 0x301F) || (c >= 0xFF01 && c <= 0xFF60 && !Character.isLetterOrDigit(c))
                || c == '“' || c == '”' || c == '‘' || c == '’' || c == '…';
    }

    /// Whether `c` ends a sentence.
    static boolean isTerminal(int c) {
        return TERMINAL.indexOf(c) >= 0;
    }

    /// Whether `c` can't begin a line of its own.
    static boolean isClosing(int c) {
        return CLOSING.indexOf(c) >= 0;
    }

    static boolean isOpening(int c) {
        return OPENING.indexOf(c) >= 0;
    }

    /// Returns how many columns `text` takes in a fixed width.
    static int width(String text) {
        int width = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            width += Character.isLowSurrogate(c) ? 0 : Character.isHighSurrogate(c) || isWide(c) ? 2 : 1;
        }
        return width;
    }

    /// Returns how much `text` says: one for a Han character or number, two for a word of other letters.
    static int mass(String text) {
        int mass = 0;
        boolean inWord = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Han.isHan(c)) {
                mass++;
                inWord = false;
            } else if (Character.isLetterOrDigit(c)) {
                mass += inWord ? 0 : Character.isLetter(c) ? 2 : 1;
                inWord = true;
            } else {
                inWord = inWord && (c == '\'' || c == '’' || c == '-');
            }
        }
        return mass;
    }

    private static boolean isClause(char c) {
        return c < 0x80
                ? c == ',' || c == '.' || c == ';' || c == ':' || c == '!' || c == '?'
                : c >= 0x3000 && CLAUSE.indexOf(c) >= 0;
    }

    /// Returns how many marks of clauses and sentences stand in `text`; one inside a number, an address or a time is
    /// none, and neither is one at the very end unless it ends a sentence.
    static int clauseMarks(String text) {
        int marks = 0;
        for (int at = 0; at < text.length(); at++) {
            marks += isMarkAt(text, at) ? 1 : 0;
        }
        return marks;
    }

    /// Returns how many of these marks are colons, which belong to labels more than to clauses.
    static int colons(String text) {
        int colons = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            colons += (c == '：' || c == ':') && isMarkAt(text, at) ? 1 : 0;
        }
        return colons;
    }

    private static boolean isMarkAt(String text, int at) {
        char c = text.charAt(at);
        if (!isClause(c)) {
            return false;
        }
        if (at + 1 == text.length()) {
            return isTerminal(c);
        }
        char next = text.charAt(at + 1);
        return c >= 0x80 || Character.isWhitespace(next) || Han.isHan(next) || SHUT.indexOf(next) >= 0;
    }

    /// Whether `text` ends as a sentence does, closing quotation marks and brackets aside.
    static boolean endsSentence(String text) {
        int at = text.length() - 1;
        while (at >= 0 && (SHUT.indexOf(text.charAt(at)) >= 0 || text.charAt(at) == '"' || text.charAt(at) == ' ')) {
            at--;
        }
        return at >= 0 && isTerminal(text.charAt(at));
    }

    /// Whether `text` has a mark that ends a sentence, a full stop between letters or digits aside.
    static boolean hasSentence(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (isTerminal(c) && (c != '.' || at + 1 == text.length() || text.charAt(at + 1) == ' ')) {
                return true;
            }
        }
        return false;
    }

    /// Returns how many brackets and quotation marks stand open at the end of `text`, `open` of them having stood open
    /// before it.
    static int open(String text, int open) {
        int depth = open;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < 0x3000 && c >= 0x80 && c != '“' && c != '”' && c != '‘') {
                continue;
            }
            depth += OPENING.indexOf(c) >= 0 ? 1 : depth > 0 && SHUT.indexOf(c) >= 0 && c != '’' ? -1 : 0;
        }
        return depth;
    }

    static boolean hasLetterOrDigit(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /// Returns `text` with only its letters and digits, in lower case: equal keys mean the same words.
    static String key(String text) {
        var key = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                key.append(Character.toLowerCase(c));
            }
        }
        return key.toString();
    }
}

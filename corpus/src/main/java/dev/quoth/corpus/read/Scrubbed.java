package dev.quoth.corpus.read;

/// Text without the characters that are never seen: byte order marks, zero-width and soft hyphens, controls and
/// direction marks; every kind of space is a plain one. Line breaks are `\n`.
final class Scrubbed {

    private Scrubbed() {}

    static String of(String raw) {
        var text = new StringBuilder(raw.length());
        for (int at = 0; at < raw.length(); at++) {
            char c = raw.charAt(at);
            if (c == '\r') {
                if (at + 1 == raw.length() || raw.charAt(at + 1) != '\n') {
                    text.append('\n');
                }
            } else if (c == '\n' || c == '\t') {
                text.append(c);
            } else if (c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f' || c == '\u000B') {
                text.append('\n');
            } else if (isBlank(c)) {
                text.append(' ');
            } else if (!isUnseen(c)) {
                at += PlainForms.append(text, raw, at) - 1;
            }
        }
        return text.toString();
    }

    /// Returns `raw` on one line: scrubbed, with each run of white space as one space, and none at the ends.
    static String line(String raw) {
        var text = new StringBuilder(raw.length());
        boolean space = false;
        for (int at = 0; at < raw.length(); at++) {
            char c = raw.charAt(at);
            if (Character.isWhitespace(c) || isBlank(c) || c == '\u0085') {
                space = !text.isEmpty();
            } else if (!isUnseen(c)) {
                if (space) {
                    text.append(' ');
                }
                space = false;
                at += PlainForms.append(text, raw, at) - 1;
            }
        }
        return text.toString();
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u3000' || c == '\u202F' || c == '\u205F' || c == '\u1680'
                || (c >= '\u2000' && c <= '\u200A');
    }

    static boolean isUnseen(char c) {
        return c < ' ' || (c >= '\u007F' && c <= '\u009F') || c == '\u00AD' || c == '\uFEFF'
                || (c >= '\u200B' && c <= '\u200F') || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u206F');
    }
}

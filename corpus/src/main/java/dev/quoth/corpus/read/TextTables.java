package dev.quoth.corpus.read;

import java.util.List;

/// Reads tables of plain text, laid out between bars or with wide gaps.
final class TextTables {

    private TextTables() {}

    /// Whether unit `at` of `body`, a row, names the columns of the rows below it: it is the first, and has no numbers
    /// but years, and the next has others.
    static boolean isHead(List<TextUnit> body, int at) {
        return (at == 0 || !isRow(body, at - 1)) && isRow(body, at + 1) && isRow(body, at + 2)
                && !hasFigures(body.get(at).text())
                && (hasFigures(body.get(at + 1).text()) || body.get(at).text().startsWith("|"));
    }

    /// Returns a row without the bars around it.
    static String cells(String row) {
        int start = 0;
        int end = row.length();
        while (start < end && (row.charAt(start) == '|' || row.charAt(start) == ' ')) {
            start++;
        }
        while (end > start && (row.charAt(end - 1) == '|' || row.charAt(end - 1) == ' ')) {
            end--;
        }
        return start == end ? row : row.substring(start, end);
    }

    private static boolean isRow(List<TextUnit> body, int at) {
        return at < body.size() && body.get(at).look() == TextUnit.Look.TABULAR;
    }

    private static boolean hasFigures(String text) {
        int digits = 0;
        for (int at = 0; at <= text.length(); at++) {
            boolean digit = at < text.length() && Glyphs.isDigit(text.charAt(at));
            if (!digit && digits > 0 && digits != 4) {
                return true;
            }
            digits = digit ? digits + 1 : 0;
        }
        return false;
    }
}

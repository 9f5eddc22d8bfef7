package dev.quoth.corpus.extract.csv;

import dev.quoth.corpus.Span;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// Takes a text apart into rows, those without words passed over. Written by hand because libraries don't say where a
/// cell stands. A quote that is never closed is a mark like any other, and ends with its line.
final class CsvRows implements Iterator<CsvRow> {

    private static final char QUOTE = '"';
    /// How long a quoted cell may be; beyond, its quote is taken for a stray one.
    private static final int LONGEST_CELL = 100_000;

    private final String text;
    private final char delimiter;
    private int at;
    private @Nullable CsvRow ahead;
    private final List<Span> spans = new ArrayList<>();
    private final List<Integer> cells = new ArrayList<>();

    CsvRows(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    @Override
    public boolean hasNext() {
        while (ahead == null && at < text.length()) {
            ahead = row();
        }
        return ahead != null;
    }

    @Override
    public CsvRow next() {
        var row = hasNext() ? ahead : null;
        if (row == null) {
            throw new NoSuchElementException("no more rows");
        }
        ahead = null;
        return row;
    }

    private @Nullable CsvRow row() {
        spans.clear();
        cells.clear();
        boolean more = true;
        while (more) {
            int before = spans.size();
            cell();
            cells.add(spans.size() - before);
            more = at < text.length() && text.charAt(at) == delimiter;
            at += more ? 1 : 0;
        }
        endLine();
        while (!cells.isEmpty() && cells.getLast() == 0) {
            cells.removeLast();
        }
        return spans.isEmpty() ? null : new CsvRow(List.copyOf(spans), List.copyOf(cells));
    }

    private void cell() {
        int start = at;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        if (start < text.length() && text.charAt(start) == QUOTE) {
            int end = closing(start + 1);
            if (end >= 0) {
                quoted(start + 1, end);
                at = end + 1;
                return;
            }
        }
        at = start;
        while (at < text.length() && text.charAt(at) != delimiter && !isBreak(text.charAt(at))) {
            at++;
        }
        add(start, at);
    }

    /// Returns where the quote stands that ends the cell: before a delimiter or a line's end; -1 where there is none.
    private int closing(int from) {
        int limit = Math.min(text.length(), from + LONGEST_CELL);
        for (int look = from; look < limit; look++) {
            if (text.charAt(look) != QUOTE) {
                continue;
            }
            if (look + 1 < text.length() && text.charAt(look + 1) == QUOTE) {
                look++;
                continue;
            }
            return look + 1 == text.length() || text.charAt(look + 1) == delimiter || isBreak(text.charAt(look + 1))
                    ? look
                    : -1;
        }
        return -1;
    }

    /// Adds the words of a quoted cell, of two doubled quotes only the first.
    private void quoted(int start, int end) {
        int from = start;
        for (int look = start; look < end; look++) {
            if (text.charAt(look) == QUOTE) {
                add(from, look + 1);
                look++;
                from = look + 1;
            }
        }
        add(from, end);
    }

    private void add(int from, int to) {
        if (to > from && !text.substring(from, to).isBlank()) {
            spans.add(new Span(from, to));
        }
    }

    private void endLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}

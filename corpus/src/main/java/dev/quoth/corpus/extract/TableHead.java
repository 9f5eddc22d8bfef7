package dev.quoth.corpus.extract;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// Which of a table's first rows names its columns.
public final class TableHead {

    /// How long the name of a column may be, in characters.
    private static final int LONGEST_NAME = 60;
    private static final Pattern VALUE = Pattern.compile(
            "[-+−(]?\\p{Sc}?\\s{0,2}\\d[\\d\\s.,:/()%\\p{Sc}年月日時分秒-]{0,40}\\p{L}{0,3}\\)?|\\S{1,64}@\\S{1,64}|https?://\\S{1,500}");

    /// A year may name a column.
    private static final Pattern YEAR = Pattern.compile("(?:(?:19|20)\\d\\d|(?:民國)?\\d{2,3}(?=年))(?:年度?|[Qq][1-4])?");

    private TableHead() {}

    /// Returns the index of the row that names the columns of `rows`, or -1 where none does. Above it there may be only
    /// rows with one filled cell, such as a title.
    public static int of(List<List<String>> rows) {
        int at = first(rows);
        return at >= 0 && (filled(rows.get(at)) > 2 || differs(rows.get(at), rows.subList(at + 1, rows.size())))
                ? at
                : -1;
    }

    /// Like [#of], but only where the row is of another nature than those below it.
    static int certain(List<List<String>> rows) {
        int at = first(rows);
        return at >= 0 && differs(rows.get(at), rows.subList(at + 1, rows.size())) ? at : -1;
    }

    private static int first(List<List<String>> rows) {
        int at = 0;
        while (at < rows.size() && filled(rows.get(at)) < 2) {
            at++;
        }
        return at + 1 < rows.size() && names(rows.get(at), rows.subList(at + 1, rows.size())) ? at : -1;
    }

    /// Returns how many of `cells` are not blank.
    static int filled(List<String> cells) {
        return (int) cells.stream().filter(cell -> !cell.isBlank()).count();
    }

    private static boolean names(List<String> head, List<List<String>> below) {
        var seen = new HashSet<String>();
        int widest = below.stream().mapToInt(TableHead::filled).max().orElse(0);
        for (var cell : head) {
            var name = cell.strip();
            if (!name.isEmpty()
                    && (name.length() > LONGEST_NAME || (isValue(name) && !YEAR.matcher(name).matches())
                            || !seen.add(name))) {
                return false;
            }
        }
        return 2 * seen.size() > widest;
    }

    /// Whether some column holds values or long texts below its name.
    private static boolean differs(List<String> head, List<List<String>> below) {
        for (int column = 0; column < head.size(); column++) {
            int all = 0;
            int other = 0;
            int length = head.get(column).strip().length();
            for (var row : below) {
                var cell = column < row.size() ? row.get(column).strip() : "";
                all += cell.isEmpty() ? 0 : 1;
                other += !cell.isEmpty() && (isValue(cell) || cell.length() > 3 * length + 6) ? 1 : 0;
            }
            if (length > 0 && all > 0 && 3 * other >= 2 * all) {
                return true;
            }
        }
        return false;
    }

    private static boolean isValue(String cell) {
        return VALUE.matcher(cell).matches();
    }
}

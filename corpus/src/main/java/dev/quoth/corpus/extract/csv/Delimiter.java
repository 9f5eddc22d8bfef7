package dev.quoth.corpus.extract.csv;

import java.util.HashMap;

/// What parts the cells: the mark that cuts the first rows most evenly into most cells.
final class Delimiter {

    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    /// How many rows are tried, in how many of the first characters.
    private static final int ROWS = 30;
    private static final int LOOK = 1 << 16;

    private Delimiter() {}

    static char of(String text) {
        var head = text.substring(0, Math.min(text.length(), LOOK));
        char best = ',';
        double most = 0;
        for (char candidate : CANDIDATES) {
            double worth = worth(head, candidate);
            if (worth > most) {
                most = worth;
                best = candidate;
            }
        }
        return best;
    }

    /// Returns how many rows have the commonest number of cells beyond one, and a little for more cells.
    private static double worth(String head, char delimiter) {
        var rows = new CsvRows(head, delimiter);
        var counts = new HashMap<Integer, Integer>();
        int all = 0;
        while (all < ROWS && rows.hasNext()) {
            counts.merge(rows.next().cells().size(), 1, Integer::sum);
            all++;
        }
        counts.remove(1);
        double most = 0;
        for (var count : counts.entrySet()) {
            most = Math.max(most, (double) count.getValue() / all + Math.min(count.getKey(), 20) / 100.0);
        }
        return most;
    }
}

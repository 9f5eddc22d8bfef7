package dev.quoth.corpus.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Fragments at one height, each row from the left to the right, the rows downwards.
final class Rows {

    private static final float SAME = 0.35f;

    private Rows() {}

    static List<List<Fragment>> of(List<Fragment> fragments) {
        var sorted = new ArrayList<>(fragments);
        sorted.sort(Comparator.comparingDouble(Fragment::y).thenComparingDouble(Fragment::x0));
        var rows = new ArrayList<List<Fragment>>();
        for (var fragment : sorted) {
            if (!rows.isEmpty() && isIn(rows.getLast().getFirst(), fragment)) {
                rows.getLast().add(fragment);
            } else {
                rows.add(new ArrayList<>(List.of(fragment)));
            }
        }
        rows.forEach(row -> row.sort(Comparator.comparingDouble(Fragment::x0)));
        return rows;
    }

    private static boolean isIn(Fragment first, Fragment next) {
        return next.y() - first.y() < SAME * Math.max(first.size(), next.size());
    }
}

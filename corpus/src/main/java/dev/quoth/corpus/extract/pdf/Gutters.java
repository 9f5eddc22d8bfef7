package dev.quoth.corpus.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks for the strip between two columns of text: empty over many rows, with prose on either side. Between the cells of a
/// table there is such a strip too, but no prose.
final class Gutters {

    private static final float NARROWEST = 0.25f;
    private static final int MOST_OPEN = 60;

    private final List<List<Fragment>> rows;
    private final float size;
    private Optional<Gutter> best = Optional.empty();
    private int bestRows;

    private Gutters(List<List<Fragment>> rows, float size) {
        this.rows = rows;
        this.size = size;
    }

    /// Returns the strip that parts most rows, or empty where the text has one column.
    static Optional<Gutter> find(List<List<Fragment>> rows, float size) {
        var gutters = new Gutters(rows, size);
        gutters.sweep();
        return gutters.best;
    }

    private void sweep() {
        List<Gutter> open = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            var gaps = gaps(row);
            var next = new ArrayList<Gutter>();
            for (var gutter : open) {
                boolean whole = false;
                for (var gap : gaps) {
                    var both = new Gutter(Math.max(gutter.x0(), gap.x0()), Math.min(gutter.x1(), gap.x1()),
                            gutter.from(), row + 1);
                    if (both.width() >= NARROWEST * size) {
                        keep(both, next);
                        whole |= both.x0() == gutter.x0() && both.x1() == gutter.x1();
                    }
                }
                if (!whole) {
                    close(gutter, row);
                }
            }
            for (var gap : gaps) {
                keep(gap, next);
            }
            open = next;
        }
        for (var gutter : open) {
            close(gutter, rows.size());
        }
    }

    private static void keep(Gutter gutter, List<Gutter> open) {
        for (var other : open) {
            if (other.holds(gutter)) {
                return;
            }
        }
        open.removeIf(gutter::holds);
        if (open.size() < MOST_OPEN) {
            open.add(gutter);
        }
    }

    private List<Gutter> gaps(int row) {
        var gaps = new ArrayList<Gutter>();
        float end = -1e6f;
        for (var fragment : rows.get(row)) {
            if (fragment.x0() - end >= NARROWEST * size) {
                gaps.add(new Gutter(end, fragment.x0(), row, row + 1));
            }
            end = Math.max(end, fragment.x1());
        }
        gaps.add(new Gutter(end, 1e6f, row, row + 1));
        return gaps;
    }

    private void close(Gutter open, int to) {
        if (open.x0() < -1e5f || open.x1() > 1e5f || to - open.from() <= bestRows) {
            return;
        }
        var gutter = new Gutter(open.x0(), open.x1(), open.from(), to);
        var band = rows.subList(gutter.from(), to);
        var left = new ColumnSide(size);
        var right = new ColumnSide(size);
        var gaps = new ArrayList<Float>();
        for (var row : band) {
            var before = row.stream().filter(fragment -> fragment.x0() < gutter.x0()).toList();
            var after = row.subList(before.size(), row.size());
            left.add(before.reversed());
            right.add(after);
            if (!before.isEmpty() && !after.isEmpty()) {
                gaps.add(after.getFirst().x0() - before.getLast().x1());
            }
        }
        int parted = Math.min(left.rows(), right.rows());
        if (parted > bestRows && isGutter(left, right, gaps)) {
            best = Optional.of(gutter);
            bestRows = parted;
        }
    }

    private boolean isGutter(ColumnSide left, ColumnSide right, List<Float> gaps) {
        int parted = Math.min(left.rows(), right.rows());
        gaps.sort(null);
        float gap = gaps.isEmpty() ? 2 * size : gaps.get(gaps.size() / 4);
        float needed = parted >= 8 ? 0.5f : parted >= 4 ? 0.8f : parted == 3 ? 1.2f : 2;
        if (parted < 2 || gap < needed * size) {
            return false;
        }
        boolean aligned = gaps.size() > 0.8 * parted;
        return aligned
                ? (left.isProse() && right.isProse()) || (left.isListed() && right.isListed())
                : left.isText() && right.isText();
    }
}

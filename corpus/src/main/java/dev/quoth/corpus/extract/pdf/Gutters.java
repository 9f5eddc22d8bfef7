package dev.quoth.corpus.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks for the strip between two columns of text: empty over many rows, with prose on either side. Between the cells of a
/// table there is such a strip too, but no prose.
final class Gutters {

    private static final float NARROWEST = 0.25f;
    private static final int FEWEST_ABOVE = 4;
    private static final float HEADING = 1.25f;
    private static final float FAR = 1.9f;
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

    private void close(Gutter open, int closed) {
        if (open.x0() < -1e5f || open.x1() > 1e5f || closed - open.from() <= bestRows) {
            return;
        }
        int section = section(open, closed);
        if (section < closed) {
            close(open, section);
            close(new Gutter(open.x0(), open.x1(), section, closed), closed);
            return;
        }
        int end = end(open, closed);
        while (end > open.from() && isHeading(open, end - 1)) {
            end--;
        }
        int from = open.from();
        while (from < end && isHeading(open, from)) {
            from++;
        }
        var gutter = new Gutter(open.x0(), open.x1(), from, end);
        var band = rows.subList(gutter.from(), gutter.to());
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
        if (band.size() > bestRows && isGutter(left, right, gaps)) {
            best = Optional.of(gutter);
            bestRows = band.size();
        }
    }

    /// Returns the row behind the last one of the columns: what follows on the left alone, further down and not as wide as
    /// the column, stands below both.
    private int end(Gutter open, int closed) {
        int right = closed;
        while (right > open.from() && rows.get(right - 1).getLast().x0() < open.x1()) {
            right--;
        }
        float edge = (float) rows.subList(open.from(), right).stream().mapToDouble(row -> row.getFirst().x0()).min()
                .orElse(0);
        for (int row = Math.max(1, right); row < closed; row++) {
            float step = rows.get(row).getFirst().y() - rows.get(row - 1).getFirst().y();
            if (step > FAR * size) {
                var tail = rows.subList(row, closed);
                long wide = tail.stream().filter(
                        one -> one.getLast().x1() - one.getFirst().x0() > 0.75f * (open.x0() - edge)).count();
                return 2 * wide < tail.size() ? row : closed;
            }
        }
        return closed;
    }

    /// Returns the row with a heading on the left that stands above both columns, as both begin anew below it; `closed`
    /// where there is none.
    private int section(Gutter open, int closed) {
        for (int row = open.from() + FEWEST_ABOVE; row < closed - 1; row++) {
            var line = rows.get(row);
            if (!isHeading(open, row)) {
                continue;
            }
            var next = rows.get(row + 1);
            float gap = next.getFirst().y() - line.getFirst().y();
            boolean blank = rows.get(row - 1).stream()
                    .allMatch(fragment -> fragment.bottom() < line.getFirst().top());
            if (blank && gap > size && rightBlank(open, row) && next.getFirst().x0() < open.x0()
                    && next.getLast().x0() > open.x1() - 1) {
                return row;
            }
        }
        return closed;
    }

    /// Whether the text on the right ends above the row, rather than only its heading.
    private boolean rightBlank(Gutter open, int row) {
        int above = row;
        while (above >= open.from() && rows.get(above).getLast().x0() < open.x1() - 1) {
            above--;
        }
        if (above < open.from()) {
            return true;
        }
        var last = rows.get(above).getLast();
        return last.size() < HEADING * size && !last.bold();
    }

    /// Whether a row is a heading that stands on the left alone: at the border of the columns it belongs to what is above
    /// or below both.
    private boolean isHeading(Gutter open, int row) {
        var line = rows.get(row);
        return line.getLast().x0() < open.x0() && line.getFirst().size() >= HEADING * size;
    }

    /// Whether one side is the body and the other a few notes in its margin.
    private static boolean isMargin(ColumnSide body, ColumnSide notes) {
        return body.rows() >= 10 && notes.rows() > 0 && notes.rows() < 0.25 * body.rows() && body.isProse()
                && !body.isShort() && notes.width() < 0.3f * body.width() && !notes.isNumbers();
    }

    private boolean isGutter(ColumnSide left, ColumnSide right, List<Float> gaps) {
        int parted = Math.min(left.rows(), right.rows());
        gaps.sort(null);
        float gap = gaps.isEmpty() ? 2 * size : gaps.get(gaps.size() / 4);
        float needed = parted >= 8 ? 0.5f : parted >= 4 ? 0.8f : parted == 3 ? 1.2f : 2;
        if (isMargin(left, right) || isMargin(right, left)) {
            return gap >= 0.8f * size;
        }
        if (parted < 2 || gap < needed * size || (parted < 4 && (left.isShort() || right.isShort()))) {
            return false;
        }
        boolean aligned = gaps.size() > 0.8 * parted;
        return aligned
                ? (left.isProse() && right.isProse()) || (left.isListed() && right.isListed())
                : parted >= 4 && left.isText() && right.isText();
    }
}

package dev.quoth.corpus.extract.pdf;

import java.util.ArrayList;
import java.util.List;

/// What stands on one side of an empty strip, next to it.
final class ColumnSide {

    /// Cells of a table stand at least so far apart, in heights of the font; words of a line hardly ever.
    private static final float CELL = 1;

    private final float size;
    private final List<Float> widths = new ArrayList<>();
    private int mass;
    private int digits;
    private int listed;

    ColumnSide(float size) {
        this.size = size;
    }

    /// Adds a row's fragments, beginning with the one next to the strip.
    void add(List<Fragment> row) {
        if (row.isEmpty()) {
            return;
        }
        float x0 = row.getFirst().x0();
        float x1 = row.getFirst().x1();
        boolean item = false;
        for (var fragment : row) {
            if (fragment.x0() - x1 > CELL * size || x0 - fragment.x1() > CELL * size) {
                break;
            }
            x0 = Math.min(x0, fragment.x0());
            x1 = Math.max(x1, fragment.x1());
            for (int at = 0; at < fragment.text().length(); at++) {
                char c = fragment.text().charAt(at);
                mass += c >= 0x2E80 ? 2 : 1;
                digits += c >= '0' && c <= '9' ? 1 : 0;
            }
            item |= Signs.isBullet(fragment.text());
        }
        listed += item ? 1 : 0;
        widths.add(x1 - x0);
    }

    int rows() {
        return widths.size();
    }

    /// Whether it is lines that fill a column.
    boolean isProse() {
        return mass >= 17 * rows() && digits < 0.3 * mass && filled(0.75f) >= 0.5;
    }

    /// Whether its lines are too short to be sure of a column from a few of them.
    boolean isShort() {
        return mass < 28 * rows();
    }

    boolean isNumbers() {
        return 2 * digits >= mass;
    }

    /// Whether it is text of any kind, where its lines stand at heights of their own.
    boolean isText() {
        return mass >= 8 * rows() && filled(0.5f) >= 0.4;
    }

    /// Whether it is a list of items.
    boolean isListed() {
        return listed >= 2;
    }

    /// How wide it is, but for a few lines that stick out.
    float width() {
        var sorted = new ArrayList<>(widths);
        sorted.sort(null);
        return sorted.get(sorted.size() * 9 / 10);
    }

    private double filled(float share) {
        float full = width();
        return widths.stream().filter(width -> width >= share * full).count() / (double) rows();
    }
}

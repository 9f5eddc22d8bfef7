package dev.quoth.corpus.extract.pdf;

import java.util.ArrayList;
import java.util.List;

/// Gives the big first letter of a paragraph back to the line that it begins.
final class DropCaps {

    private static final float BIG = 1.8f;

    private DropCaps() {}

    static List<Fragment> joined(List<Fragment> fragments) {
        var joined = new ArrayList<>(fragments);
        for (var cap : fragments) {
            if (cap.text().length() != 1 || !Character.isLetter(cap.text().charAt(0))) {
                continue;
            }
            Fragment line = null;
            for (var other : joined) {
                if (begins(cap, other) && (line == null || other.y() < line.y())) {
                    line = other;
                }
            }
            if (line != null) {
                joined.remove(cap);
                joined.set(joined.indexOf(line), new Fragment(cap.text() + line.text(), cap.x0(), line.x1(), line.y(),
                        line.size(), line.bold(), line.spaced()));
            }
        }
        return joined;
    }

    private static boolean begins(Fragment cap, Fragment line) {
        float gap = line.x0() - cap.x1();
        float top = cap.y() - 0.75f * cap.size();
        return cap.size() > BIG * line.size() && gap > -0.3f * line.size() && gap < 1.2f * line.size()
                && line.text().length() > 4 && Math.abs(line.top() - top) < 0.8f * line.size();
    }
}

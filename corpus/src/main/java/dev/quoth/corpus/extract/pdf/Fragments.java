package dev.quoth.corpus.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts glyphs together to stretches of lines: first those that the file shows one after another, then whatever stands side
/// by side.
final class Fragments {

    private Fragments() {}

    static List<Fragment> of(List<Glyph> glyphs) {
        var runs = new ArrayList<Run>();
        for (var glyph : glyphs) {
            if (!runs.isEmpty() && runs.getLast().isFollowedBy(glyph)) {
                runs.getLast().add(glyph);
            } else {
                runs.add(new Run(glyph));
            }
        }
        runs.sort(Comparator.comparingDouble(Run::y).thenComparingDouble(Run::x0));
        var fragments = new ArrayList<Fragment>();
        for (int from = 0; from < runs.size();) {
            int to = from + 1;
            var anchor = runs.get(from);
            while (to < runs.size()
                    && runs.get(to).y() - anchor.y() < 0.5f * Math.max(anchor.size(), runs.get(to).size())) {
                to++;
            }
            join(runs.subList(from, to), fragments);
            from = to;
        }
        return fragments;
    }

    private static void join(List<Run> row, List<Fragment> fragments) {
        row.sort(Comparator.comparingDouble(Run::x0));
        var open = new ArrayList<Run>();
        for (var run : row) {
            Run before = null;
            for (var one : open) {
                if (before == null && (one.isFollowedBy(run) || one.surrounds(run))) {
                    before = one;
                }
            }
            if (before != null) {
                before.add(run);
            } else {
                open.add(run);
            }
        }
        open.forEach(run -> fragments.add(run.fragment()));
    }
}

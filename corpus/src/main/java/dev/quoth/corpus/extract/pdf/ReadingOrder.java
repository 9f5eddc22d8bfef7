package dev.quoth.corpus.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Parts a page at the strips between its columns, again and again, until each part is one column; what spans columns goes
/// before or after them.
final class ReadingOrder {

    private static final int DEEPEST = 40;
    /// No page of text has so many stretches: it is a drawing.
    private static final int MOST = 12_000;

    private final List<List<Fragment>> columns = new ArrayList<>();

    private ReadingOrder() {}

    /// Returns the fragments by column, in the order in which the columns are read.
    static List<List<Fragment>> of(List<Fragment> fragments) {
        var order = new ReadingOrder();
        order.part(fragments, 0);
        return order.columns;
    }

    private void part(List<Fragment> fragments, int depth) {
        if (fragments.isEmpty()) {
            return;
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new StoppedException();
        }
        var rows = Rows.of(fragments);
        var found = depth < DEEPEST && fragments.size() < MOST
                ? Gutters.find(rows, size(fragments))
                : Optional.<Gutter>empty();
        if (found.isEmpty()) {
            columns.add(fragments);
            return;
        }
        var gutter = found.get();
        part(flat(rows.subList(0, gutter.from())), depth + 1);
        var band = flat(rows.subList(gutter.from(), gutter.to()));
        part(band.stream().filter(fragment -> fragment.x0() < gutter.x0()).toList(), depth + 1);
        part(band.stream().filter(fragment -> fragment.x0() >= gutter.x0()).toList(), depth + 1);
        part(flat(rows.subList(gutter.to(), rows.size())), depth + 1);
    }

    private static List<Fragment> flat(List<List<Fragment>> rows) {
        return rows.stream().flatMap(List::stream).toList();
    }

    /// The height of the font that most of the text has.
    private static float size(List<Fragment> fragments) {
        var sizes = new TextSizes();
        fragments.forEach(sizes::add);
        return sizes.usual();
    }
}

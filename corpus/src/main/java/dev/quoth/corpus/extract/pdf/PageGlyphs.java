package dev.quoth.corpus.extract.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The glyphs of one page, apart by how they are turned and whether they can be seen.
final class PageGlyphs {

    /// What text of one kind shares.
    ///
    /// @param turns    by how many quarters it is turned to the left
    /// @param vertical whether it runs down
    /// @param hidden   whether it is not painted, like the text under a scanned picture
    record Layer(int turns, boolean vertical, boolean hidden) {}

    /// Text that runs in one direction, in a frame where it runs to the right.
    record Sheet(List<Glyph> glyphs, float width, float height) {}

    private static final int ENOUGH_STEPS = 12;
    /// No shadow falls farther, in points.
    private static final float FARTHEST = 3;

    private final float width;
    private final float height;
    private final Map<Layer, List<Glyph>> layers = new HashMap<>();
    private int size;

    PageGlyphs(float width, float height) {
        this.width = width;
        this.height = height;
    }

    void add(Glyph glyph, Layer layer) {
        layers.computeIfAbsent(layer, any -> new ArrayList<>()).add(glyph);
        size++;
    }

    int size() {
        return size;
    }

    /// Returns what is to be read, each glyph once: text in the direction that most of the page has, that which runs down
    /// last; text that is not painted only where nothing else is there.
    List<Sheet> sheets() {
        boolean hidden = total(false, -1) < total(true, -1) / 10 || total(false, -1) == 0;
        int turns = 0;
        for (int other = 1; other < 4; other++) {
            turns = total(hidden, other) > total(hidden, turns) ? other : turns;
        }
        boolean sideways = turns % 2 == 1;
        float across = sideways ? height : width;
        float down = sideways ? width : height;
        var sheets = new ArrayList<Sheet>();
        var level = once(layers.getOrDefault(new Layer(turns, false, hidden), List.of()));
        var falling = once(layers.getOrDefault(new Layer(turns, true, hidden), List.of()));
        if (runsDown(level)) {
            falling = new ArrayList<>(falling);
            falling.addAll(level);
            level = List.of();
        }
        if (!level.isEmpty()) {
            sheets.add(new Sheet(level, across, down));
        }
        if (!falling.isEmpty()) {
            // Latin words in it lie on their side, and so have this frame already.
            var lying = once(layers.getOrDefault(new Layer((turns + 3) % 4, false, hidden), List.of()));
            sheets.add(new Sheet(Stream.concat(falling.stream().map(glyph -> glyph.turned(across)), lying.stream())
                    .toList(), down, across));
        }
        return sheets;
    }

    private int total(boolean hidden, int turns) {
        return layers.entrySet().stream()
                .filter(entry -> entry.getKey().hidden() == hidden && (turns < 0 || entry.getKey().turns() == turns))
                .mapToInt(entry -> entry.getValue().size()).sum();
    }

    /// Whether Chinese glyphs follow each other downwards, as in text set without the means for it.
    private static boolean runsDown(List<Glyph> glyphs) {
        int down = 0;
        int right = 0;
        for (int at = 1; at < glyphs.size(); at++) {
            var before = glyphs.get(at - 1);
            var glyph = glyphs.get(at);
            if (!before.isWide() || !glyph.isWide()) {
                continue;
            }
            float dx = Math.abs(glyph.x0() - before.x0()) / glyph.size();
            float dy = (glyph.y() - before.y()) / glyph.size();
            down += dx < 0.3 && dy > 0.7 && dy < 2 ? 1 : 0;
            right += dx > 0.7 && dx < 2 && Math.abs(dy) < 0.3 ? 1 : 0;
        }
        return down >= ENOUGH_STEPS && down > 2 * right;
    }

    /// Leaves out what is drawn a second time at almost the same place to look heavy or to cast a shadow.
    private static List<Glyph> once(List<Glyph> glyphs) {
        record Place(String text, int height) {}
        Map<Place, List<Glyph>> drawn = new HashMap<>();
        var single = new ArrayList<Glyph>(glyphs.size());
        for (var glyph : glyphs) {
            int height = Math.round(glyph.y() / FARTHEST);
            boolean again = false;
            for (int near = height - 1; near <= height + 1 && !again; near++) {
                for (var other : drawn.getOrDefault(new Place(glyph.text(), near), List.of())) {
                    again |= isShadow(glyph, other);
                }
            }
            if (!again) {
                drawn.computeIfAbsent(new Place(glyph.text(), height), any -> new ArrayList<>()).add(glyph);
                single.add(glyph);
            }
        }
        return single;
    }

    private static boolean isShadow(Glyph glyph, Glyph other) {
        float near = Math.min(FARTHEST, Math.min(0.3f * (glyph.x1() - glyph.x0()), 0.15f * glyph.size()));
        return Math.abs(glyph.x0() - other.x0()) <= near && Math.abs(glyph.y() - other.y()) <= near
                && Math.abs(glyph.size() - other.size()) < 0.1f * glyph.size();
    }
}

package dev.quoth.corpus.extract.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/// Glyphs of one line on their way to a fragment.
final class Run {

    /// A wider gap, in heights of the font, may be the border of a column.
    static final float BORDER = 0.4f;
    private static final float OVERLAP = -0.5f;
    private static final float SPACE = 0.15f;
    private static final float SAME_LINE = 0.2f;
    private static final float RAISED = 0.5f;
    private static final int FEW = 3;

    private final List<Glyph> glyphs = new ArrayList<>();
    private float x0;
    private float x1;
    private float size;

    Run(Glyph first) {
        glyphs.add(first);
        x0 = first.x0();
        x1 = first.x1();
        size = first.size();
    }

    float x0() {
        return x0;
    }

    /// The baseline of its biggest glyphs.
    float y() {
        return main().y();
    }

    float size() {
        return size;
    }

    private Glyph main() {
        var main = glyphs.getFirst();
        for (var glyph : glyphs) {
            main = glyph.size() > main.size() * 1.02f ? glyph : main;
        }
        return main;
    }

    boolean isFollowedBy(Glyph next) {
        var last = glyphs.getLast();
        float em = Math.max(last.size(), next.size());
        float gap = next.x0() - x1;
        return Math.abs(next.y() - last.y()) < SAME_LINE * em && gap > OVERLAP * em && gap < BORDER * em
                && next.size() < 1.6f * last.size() && last.size() < 1.6f * next.size();
    }

    void add(Glyph next) {
        glyphs.add(next);
        x1 = Math.max(x1, next.x1());
        size = Math.max(size, next.size());
    }

    boolean isFollowedBy(Run next) {
        float em = Math.max(size, next.size);
        float gap = next.x0 - x1;
        return Math.abs(next.y() - y()) < RAISED * em && gap > OVERLAP * em && gap < BORDER * em;
    }

    /// Whether `other` is a few raised or lowered signs in its midst.
    boolean surrounds(Run other) {
        return other.glyphs.size() <= FEW && other.x0 > x0 && other.x1 < x1
                && Math.abs(other.y() - y()) < RAISED * Math.max(size, other.size);
    }

    void add(Run next) {
        glyphs.addAll(next.glyphs);
        x1 = Math.max(x1, next.x1);
        size = Math.max(size, next.size);
    }

    Fragment fragment() {
        glyphs.sort(Comparator.comparingDouble(Glyph::x0));
        float extra = spread();
        var text = new StringBuilder();
        var sizes = new HashMap<Float, Integer>();
        int bold = 0;
        for (int at = 0; at < glyphs.size(); at++) {
            var glyph = glyphs.get(at);
            if (at > 0 && isSpaced(glyphs.get(at - 1), glyph, extra)) {
                text.append(' ');
            }
            text.append(glyph.text());
            bold += glyph.bold() ? 1 : 0;
            sizes.merge(Math.round(glyph.size() * 4) / 4f, 1, Integer::sum);
        }
        float usual = sizes.entrySet().stream().max(HashMap.Entry.<Float, Integer>comparingByValue()
                .thenComparing(HashMap.Entry.comparingByKey())).orElseThrow().getKey();
        return new Fragment(text.toString(), x0, x1, y(), usual, 20 * bold >= 19 * glyphs.size(),
                glyphs.getFirst().spaced());
    }

    private static boolean isSpaced(Glyph before, Glyph glyph, float extra) {
        if (glyph.spaced() && glyph.x0() - before.x1() > -0.1f * glyph.size()) {
            return true;
        }
        if (before.isWide() || glyph.isWide()) {
            return false;
        }
        return glyph.x0() - before.x1() > SPACE * Math.max(before.size(), glyph.size()) + extra;
    }

    /// Returns how far apart the letters of a word stand in a text whose letters are spread; 0 in others.
    private float spread() {
        var gaps = new float[glyphs.size() - 1];
        for (int at = 1; at < glyphs.size(); at++) {
            gaps[at - 1] = glyphs.get(at).x0() - glyphs.get(at - 1).x1();
        }
        Arrays.sort(gaps);
        return gaps.length < 4 ? 0 : Math.max(0, gaps[gaps.length / 2]);
    }
}

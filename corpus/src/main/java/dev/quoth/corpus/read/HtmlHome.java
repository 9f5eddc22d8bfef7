package dev.quoth.corpus.read;

import java.util.HashMap;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The smallest element that holds most of a page's prose, where that is less than the whole page.
///
/// @param element null where prose stands all over the page
record HtmlHome(@Nullable Element element) {

    /// The share of the prose that is most of it.
    private static final double MOST = 0.75;

    static HtmlHome of(List<HtmlBlock> blocks) {
        var massOf = new HashMap<Element, Integer>();
        int all = 0;
        for (var block : blocks) {
            if (block.isProse()) {
                massOf.merge(block.container(), block.mass(), Integer::sum);
                all += block.mass();
            }
        }
        var sums = new HashMap<Element, Integer>();
        massOf.forEach((container, mass) -> {
            for (var up = container; up != null; up = up.parent()) {
                sums.merge(up, mass, Integer::sum);
            }
        });
        Element home = null;
        int deepest = -1;
        for (var sum : sums.entrySet()) {
            int depth = sum.getKey().parents().size();
            if (sum.getValue() >= MOST * all && depth > deepest) {
                home = sum.getKey();
                deepest = depth;
            }
        }
        return new HtmlHome(home == null || home.normalName().equals("body") || home.normalName().equals("html")
                || home.parent() == null ? null : home);
    }

    boolean isWholePage() {
        return element == null;
    }

    /// Whether `block` stands in it; no block does where it is the whole page.
    boolean holds(HtmlBlock block) {
        if (element == null) {
            return false;
        }
        for (var up = block.container(); up != null; up = up.parent()) {
            if (up.equals(element)) {
                return true;
            }
        }
        return false;
    }
}

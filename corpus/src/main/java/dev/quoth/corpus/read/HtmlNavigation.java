package dev.quoth.corpus.read;

import dev.quoth.corpus.BlockKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/// Leaves the blocks of navigation out of a page in HTML: first each block is judged by its links and its prose, then
/// short blocks go with their neighbours.
final class HtmlNavigation {

    /// Stretches at the edges lighter than this share of the heaviest, and than the limit of mass, are islands.
    private static final double ISLAND = 0.1;
    private static final int ISLAND_LIMIT = 150;
    /// How many blocks above the first good one may lead in to it, and how many away from a good one its kin may stand.
    private static final int LEAD = 3;
    private static final int NEAR = 8;

    private enum Worth {
        GOOD, SHORT, BAD
    }

    private final List<HtmlBlock> blocks;
    private final List<Worth> worths = new ArrayList<>();
    private final int[] judgedAbove;
    private final int[] judgedBelow;
    private final int[] listStart;
    private final Map<Element, Integer> proseIn = new HashMap<>();
    private final HtmlHome home;
    private final HtmlLists lists;

    private HtmlNavigation(List<HtmlBlock> blocks) {
        this.blocks = blocks;
        this.home = HtmlHome.of(blocks);
        this.lists = HtmlLists.of(blocks);
        this.judgedAbove = new int[blocks.size()];
        this.judgedBelow = new int[blocks.size()];
        this.listStart = new int[blocks.size()];
        for (int at = 0; at < blocks.size(); at++) {
            var block = blocks.get(at);
            worths.add(worth(at));
            if (block.isProse()) {
                proseIn.merge(block.container(), block.mass(), Integer::sum);
            }
        }
    }

    /// Returns the blocks that belong to the text, those that only point elsewhere as references.
    static List<HtmlBlock> body(List<HtmlBlock> blocks) {
        return new HtmlNavigation(blocks).body();
    }

    private Worth worth(int at) {
        var block = blocks.get(at);
        if (block.isOrnament()) {
            return Worth.BAD;
        }
        if (block.trusted() || block.isProse()) {
            return Worth.GOOD;
        }
        return block.isLinks() && !(lists.saysMoreThanLinks(at) && home.holds(block)) ? Worth.BAD : Worth.SHORT;
    }

    /// Notes for each block where the nearest one stands that is judged by itself.
    private void look() {
        int last = -1;
        for (int at = 0; at < blocks.size(); at++) {
            judgedAbove[at] = last;
            last = worths.get(at) == Worth.SHORT ? last : at;
            boolean goesOn = at > 0 && blocks.get(at - 1).kind() == BlockKind.LIST_ITEM;
            listStart[at] = goesOn ? listStart[at - 1] : at;
        }
        int next = blocks.size();
        for (int at = blocks.size() - 1; at >= 0; at--) {
            judgedBelow[at] = next;
            next = worths.get(at) == Worth.SHORT ? next : at;
        }
    }

    private List<HtmlBlock> body() {
        dropIslands();
        look();
        var kept = new BitSet();
        for (int at = 0; at < blocks.size(); at++) {
            kept.set(at, switch (worths.get(at)) {
                case GOOD -> true;
                case BAD -> isReference(at);
                case SHORT -> blocks.get(at).kind() != BlockKind.HEADING && isAmongGood(at);
            });
        }
        for (int at = blocks.size() - 1; at >= 0; at--) {
            var block = blocks.get(at);
            if (block.kind() == BlockKind.HEADING && worths.get(at) == Worth.SHORT) {
                kept.set(at, heads(at, kept));
            }
        }
        var body = new ArrayList<HtmlBlock>();
        kept.stream().forEach(
                at -> body.add(blocks.get(at).pointsElsewhere() ? blocks.get(at).asReference() : blocks.get(at)));
        return body;
    }

    /// Prose that stands far from the rest, before or after it, such as a notice, is no part of the text.
    private void dropIslands() {
        var stretches = new ArrayList<Stretch>();
        int heaviest = 0;
        for (int at = 0; at < blocks.size();) {
            int end = at;
            int mass = 0;
            while (end < blocks.size()
                    && (worths.get(end) != Worth.BAD || end == 0 || worths.get(end - 1) != Worth.BAD)) {
                mass += worths.get(end) == Worth.GOOD ? blocks.get(end).mass() : 0;
                end++;
            }
            stretches.add(new Stretch(at, Math.max(end, at + 1), mass));
            heaviest = Math.max(heaviest, mass);
            at = Math.max(end, at + 1);
        }
        double least = Math.min(ISLAND * heaviest, ISLAND_LIMIT);
        int first = 0;
        int last = stretches.size() - 1;
        while (first < last && stretches.get(first).mass() < least && !isAtHome(stretches.get(first))) {
            drop(stretches.get(first++));
        }
        while (last > first && stretches.get(last).mass() < least && !isAtHome(stretches.get(last))) {
            drop(stretches.get(last--));
        }
    }

    /// Whether the prose of a stretch stands in the element that holds most of the page's.
    private boolean isAtHome(Stretch stretch) {
        for (int at = stretch.from(); at < stretch.to(); at++) {
            if (worths.get(at) == Worth.GOOD && home.holds(blocks.get(at))) {
                return true;
            }
        }
        return false;
    }

    private void drop(Stretch stretch) {
        for (int at = stretch.from(); at < stretch.to(); at++) {
            if (!blocks.get(at).trusted()) {
                worths.set(at, Worth.BAD);
            }
        }
    }

    /// Whether a short block stands between good ones, or near one in the same container.
    private boolean isAmongGood(int at) {
        int before = judgedAbove[at];
        int after = judgedBelow[at];
        boolean goodBefore = before >= 0 && worths.get(before) == Worth.GOOD;
        boolean goodAfter = after < blocks.size() && worths.get(after) == Worth.GOOD;
        if (goodBefore && goodAfter) {
            return true;
        }
        var container = blocks.get(at).container();
        boolean near = proseIn.containsKey(container)
                || (isTableOrList(at) && (home.isWholePage() || home.holds(blocks.get(at))));
        return (near
                && ((goodBefore && (at - before <= NEAR || isTableOrList(at)))
                        || (goodAfter && (after - at <= NEAR || isTableOrList(at)))))
                || leadsIn(at, after) || isSignature(at, before) || proseIn.isEmpty()
                || (before < 0 && after >= blocks.size());
    }

    /// Whether a block without links stands right above good ones, beside the element that holds them, as a by-line does.
    private boolean leadsIn(int at, int good) {
        if (good >= blocks.size() || worths.get(good) != Worth.GOOD || good - at > LEAD
                || blocks.get(at).linked() > 0) {
            return false;
        }
        var beside = blocks.get(at).container().parent();
        var holder = blocks.get(good).container();
        return beside != null && (beside.equals(holder) || beside.equals(holder.parent()));
    }

    /// Whether a block without links stands right below good ones and says when they were written.
    private boolean isSignature(int at, int good) {
        return good >= 0 && worths.get(good) == Worth.GOOD && at - good <= LEAD && blocks.get(at).linked() == 0
                && Bylines.of(List.of(blocks.get(at).raw().text())).isPresent();
    }

    private boolean isTableOrList(int at) {
        var kind = blocks.get(at).kind();
        return kind == BlockKind.TABLE_ROW || kind == BlockKind.CAPTION
                || (kind == BlockKind.LIST_ITEM && (blocks.get(at).linkShare() < 0.2 || lists.saysMoreThanLinks(at)));
    }

    /// A heading stays when something below it stays before the next heading of its level, or a heading below it does.
    private boolean heads(int at, BitSet kept) {
        int level = blocks.get(at).raw().level();
        for (int below = at + 1; below < blocks.size(); below++) {
            var block = blocks.get(below);
            if (block.kind() == BlockKind.HEADING && block.raw().level() <= level) {
                return false;
            }
            if (kept.get(below)) {
                return true;
            }
        }
        return false;
    }

    /// Whether an item that is only a link belongs to a list of references: right under a heading, in a container that
    /// holds prose, too.
    private boolean isReference(int at) {
        var block = blocks.get(at);
        if (block.kind() != BlockKind.LIST_ITEM || block.isOrnament() || !proseIn.containsKey(block.container())) {
            return false;
        }
        int first = listStart[at];
        return first > 0 && blocks.get(first - 1).kind() == BlockKind.HEADING
                && blocks.get(first - 1).container().equals(block.container());
    }
}

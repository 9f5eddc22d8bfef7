package dev.quoth.corpus.read;

import dev.quoth.corpus.BlockKind;
import java.util.BitSet;
import java.util.List;

/// Tells the lists and tables of a page that say more than their links do, as a list of works cited or a table of
/// facts about linked things does, from menus, where links are all there is.
final class HtmlLists {

    /// The share of links from which on a list or table is a menu.
    private static final double MENU = 0.85;
    private static final int FEWEST = 2;

    private final BitSet saying = new BitSet();

    private HtmlLists() {}

    static HtmlLists of(List<HtmlBlock> blocks) {
        var lists = new HtmlLists();
        for (int from = 0; from < blocks.size();) {
            int to = from + 1;
            while (to < blocks.size() && isOneList(blocks.get(from), blocks.get(to))) {
                to++;
            }
            double share = blocks.subList(from, to).stream().mapToDouble(HtmlBlock::linkShare).average().orElse(1);
            if (to - from >= FEWEST && share < MENU && isListed(blocks.get(from))) {
                lists.saying.set(from, to);
            }
            from = to;
        }
        return lists;
    }

    /// Whether block `at` is a part of such a list or table.
    boolean saysMoreThanLinks(int at) {
        return saying.get(at);
    }

    private static boolean isListed(HtmlBlock block) {
        return block.kind() == BlockKind.LIST_ITEM || block.kind() == BlockKind.TABLE_ROW;
    }

    private static boolean isOneList(HtmlBlock first, HtmlBlock next) {
        return isListed(first) && first.kind() == next.kind() && first.container().equals(next.container());
    }
}

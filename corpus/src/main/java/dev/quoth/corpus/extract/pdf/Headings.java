package dev.quoth.corpus.extract.pdf;

import dev.quoth.corpus.BlockKind;
import java.util.Comparator;
import java.util.List;

/// Which blocks are headings, and of which level: those in bigger letters than the body, and short heavy ones.
final class Headings {

    private static final float BIGGER = 1.14f;
    private static final int LONGEST = 200;
    private static final int LONGEST_BOLD = 120;
    private static final int MOST_LINES = 4;
    private static final int DEEPEST = 6;

    private final float usual;
    private final boolean boldBody;
    private final List<Integer> sizes;

    Headings(List<TextBlock> blocks, TextSizes body) {
        usual = body.usual();
        boldBody = body.isBold();
        sizes = blocks.stream().filter(this::isBig).map(Headings::size).distinct()
                .sorted(Comparator.reverseOrder()).toList();
    }

    /// Returns 1 to 6 for a heading, 0 for anything else.
    int level(TextBlock block) {
        if (isBig(block)) {
            return Math.min(DEEPEST, sizes.indexOf(size(block)) + 1);
        }
        return isBold(block) ? Math.min(DEEPEST, sizes.size() + 1) : 0;
    }

    private boolean isBig(TextBlock block) {
        return isTitle(block, LONGEST) && block.style().size() > BIGGER * usual;
    }

    private boolean isBold(TextBlock block) {
        return isTitle(block, LONGEST_BOLD) && block.style().bold() && !boldBody && block.texts().size() <= 2
                && block.style().size() > 0.85f * usual && !Signs.isOver(block.last());
    }

    private static boolean isTitle(TextBlock block, int longest) {
        boolean numbered = block.kind() == BlockKind.LIST_ITEM && !Signs.isBullet(block.first());
        if (block.kind() != BlockKind.PARAGRAPH && !numbered) {
            return false;
        }
        boolean prose = block.length() > longest / 2 && Signs.isOver(block.last()) && block.last().indexOf('?') < 0;
        return block.texts().size() <= MOST_LINES && block.length() <= longest && !prose
                && block.texts().stream().anyMatch(Signs::hasLetter);
    }

    private static int size(TextBlock block) {
        return Math.round(block.style().size() * 2);
    }
}

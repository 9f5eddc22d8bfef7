package dev.quoth.bot.slack;

import dev.quoth.bot.slack.Block.Rich;
import dev.quoth.bot.slack.Block.Weight;
import dev.quoth.bot.wording.Cut;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Puts blocks into messages that Slack takes. Where they are too long for one, our own words are shortened as long as that
/// saves a citation from standing elsewhere; else they go on in further messages, between blocks. Nothing but our own words
/// is ever left out.
final class Messages {

    /// Of one message without its buttons; whole messages failed near 13,200 characters.
    static final int MOST = 11_000;

    /// Of one message, which leaves some of Slack's 50 for buttons.
    static final int MOST_BLOCKS = 40;

    /// Of the text for those who don't see blocks.
    private static final int MOST_TEXT = 4000;

    /// Words of ours are not shortened to less.
    private static final int LEAST_OF_PROSE = 200;

    private Messages() {}

    /// Returns the messages that say `blocks`, in order; never empty, and none of them is.
    static List<List<Block>> of(List<Block> blocks) {
        if (blocks.isEmpty()) {
            return List.of(List.of(new Rich(Rich.Shape.SECTION, Styled.plain("…"), Weight.PROSE)));
        }
        if (fits(blocks)) {
            return List.of(blocks);
        }
        var shorter = shortened(blocks, blocks.stream().mapToInt(Block::length).sum() - MOST);
        boolean isCited = blocks.stream().anyMatch(block -> block.weight() == Weight.CITED);
        return isCited && fits(shorter) ? List.of(shorter) : packed(blocks);
    }

    private static boolean fits(List<Block> blocks) {
        return blocks.size() <= MOST_BLOCKS && blocks.stream().mapToInt(Block::length).sum() <= MOST;
    }

    /// Returns `blocks` with `excess` taken from our own words, the longest first, as far as they go.
    private static List<Block> shortened(List<Block> blocks, int excess) {
        var shorter = new ArrayList<>(blocks);
        var prose = blocks.stream().filter(Rich.class::isInstance).map(Rich.class::cast)
                .filter(block -> block.weight() == Weight.PROSE)
                .sorted(Comparator.comparingInt(Rich::length).reversed()).toList();
        int left = excess;
        for (var block : prose) {
            var line = block.lines().getFirst();
            int most = Math.max(LEAST_OF_PROSE, line.text().length() - left - 1);
            if (left > 0 && line.text().length() > most) {
                int end = Cut.at(line.text(), 0, most);
                var cut = new Rich(block.shape(), line.slice(0, end).stripped().plus(Styled.plain("…")),
                        Weight.PROSE);
                left -= block.length() - cut.length();
                shorter.set(shorter.indexOf(block), cut);
            }
        }
        return shorter;
    }

    private static List<List<Block>> packed(List<Block> blocks) {
        var messages = new ArrayList<List<Block>>();
        var message = new ArrayList<Block>();
        for (var block : blocks) {
            message.add(block);
            if (!fits(message)) {
                message.removeLast();
                messages.add(List.copyOf(message));
                message.clear();
                message.add(block);
            }
        }
        messages.add(List.copyOf(message));
        return messages;
    }

    /// Returns what `blocks` say for those who don't see blocks, such as in a notification: the beginning where it is long.
    static String text(List<Block> blocks) {
        var text = blocks.stream().map(Block::text).collect(Collectors.joining("\n\n"));
        var marked = Clean.marked(text);
        int most = MOST_TEXT;
        while (marked.length() > MOST_TEXT) {
            most = Math.min(most, text.length()) * 3 / 4;
            marked = Clean.marked(text.substring(0, Cut.before(text, 0, most)).strip()) + "…";
        }
        return marked;
    }
}

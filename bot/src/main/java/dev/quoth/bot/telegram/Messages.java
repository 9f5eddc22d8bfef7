package dev.quoth.bot.telegram;

import dev.quoth.bot.telegram.Block.Weight;
import dev.quoth.bot.wording.Cut;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts blocks into messages that Telegram takes. Where they are too long for one, our own words are shortened as long as
/// that saves a citation from standing elsewhere; else they go on in further messages, between blocks. Nothing but our own
/// words is ever left out.
final class Messages {

    /// Of one message, in UTF-16 units.
    static final int MOST = 4096;

    /// Further styles are ignored, and with them links.
    private static final int MOST_MARKS = 100;

    /// Of all links of a message together; Telegram refuses styles that are longer than about 9 KB as it counts.
    private static final int MOST_OF_LINKS = 6_000;

    /// Words of ours are not shortened to less.
    private static final int LEAST_OF_PROSE = 200;

    private Messages() {}

    /// Returns the texts of the messages that say `blocks`, in order; never empty, and each shows something.
    static List<Formatted> of(List<Block> blocks) {
        if (blocks.isEmpty()) {
            return List.of(Formatted.plain("…"));
        }
        var whole = joined(blocks);
        if (fits(whole)) {
            return List.of(whole.stripped());
        }
        var shorter = shortened(blocks, whole.text().length() - MOST);
        var abridged = joined(shorter);
        boolean isCited = blocks.stream().anyMatch(block -> block.weight() == Weight.CITED);
        return isCited && fits(abridged) ? List.of(abridged.stripped()) : packed(blocks);
    }

    /// Returns what fits one message of what `blocks` say: citations before all else.
    static Formatted one(List<Block> blocks) {
        var all = of(blocks);
        if (all.size() == 1) {
            return all.getFirst();
        }
        var cited = blocks.stream().filter(block -> block.weight() == Weight.CITED).toList();
        return of(cited.isEmpty() ? blocks : cited).getFirst();
    }

    private static Formatted joined(List<Block> blocks) {
        var text = Formatted.EMPTY;
        for (var block : blocks) {
            text = text.text().isEmpty() ? block.text() : text.plus(block.before()).plus(block.text());
        }
        return text;
    }

    private static boolean fits(Formatted text) {
        return text.text().length() <= MOST && text.marks().size() <= MOST_MARKS
                && text.marks().stream().mapToInt(mark -> mark.url().length()).sum() <= MOST_OF_LINKS;
    }

    /// Returns `blocks` with `excess` taken from our own words, the longest first, as far as they go.
    private static List<Block> shortened(List<Block> blocks, int excess) {
        var shorter = new ArrayList<>(blocks);
        var prose = blocks.stream().filter(block -> block.weight() == Weight.PROSE)
                .sorted(Comparator.comparingInt(Block::length).reversed()).toList();
        int left = excess;
        for (var block : prose) {
            int most = Math.max(LEAST_OF_PROSE, block.length() - left - 1);
            if (left > 0 && block.length() > most) {
                int end = Cut.at(block.text().text(), 0, most);
                var cut = block.text().slice(0, end).stripped().plus("…");
                left -= block.length() - cut.text().length();
                shorter.set(shorter.indexOf(block), block.with(cut));
            }
        }
        return shorter;
    }

    private static List<Formatted> packed(List<Block> blocks) {
        var messages = new ArrayList<Formatted>();
        var text = Formatted.EMPTY;
        for (var block : blocks) {
            for (var piece : pieces(block.text())) {
                var more = text.text().isEmpty() ? piece : text.plus(block.before()).plus(piece);
                if (fits(more)) {
                    text = more;
                } else {
                    messages.add(text);
                    text = piece;
                }
            }
        }
        messages.add(text);
        return messages;
    }

    /// Returns `text` in pieces that fit, each of which shows something: itself where it fits.
    private static List<Formatted> pieces(Formatted text) {
        var pieces = new ArrayList<Formatted>();
        int start = 0;
        while (start < text.text().length()) {
            int end = Cut.at(text.text(), start, Math.min(text.text().length(), start + MOST));
            while (!fits(text.slice(start, end))) {
                end = Cut.at(text.text(), start, start + (end - start) / 2);
            }
            var piece = text.slice(start, end).stripped();
            if (Clean.isVisible(piece.text())) {
                pieces.add(piece);
            }
            start = end;
        }
        return pieces;
    }
}

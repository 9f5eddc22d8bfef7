package dev.quoth.corpus.extract.pdf;

import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.Part;
import dev.quoth.corpus.extract.Extract.Piece;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// A document's pages to one text: without what runs along with them, and with paragraphs whole that go on in the next
/// column or on the next page.
final class Story {

    private final SourceText source = new SourceText();
    private final TextSizes body;
    private final List<TextBlock> blocks = new ArrayList<>();
    /// The last paragraph of the body, in case that it goes on; its number is -1 where there is none.
    private int openNumber = -1;
    private TextBlock open = new TextBlock(BlockKind.PARAGRAPH, List.of("."), List.of(),
            new TextBlock.Style(0, false, true, true, 0));

    private Story(TextSizes body) {
        this.body = body;
    }

    static Story of(List<Page> pages) {
        var sizes = new TextSizes();
        pages.forEach(page -> page.fragments().forEach(sizes::add));
        var running = new RunningLines(pages, sizes.usual());
        var story = new Story(sizes);
        story.write(pages, IntStream.range(0, pages.size()).mapToObj(running::of).toList());
        return story;
    }

    /// Returns the story with what runs along, for documents that have nothing else.
    static Story ofAll(List<Page> pages) {
        var sizes = new TextSizes();
        pages.forEach(page -> page.fragments().forEach(sizes::add));
        var story = new Story(sizes);
        story.write(pages, Collections.nCopies(pages.size(), List.of()));
        return story;
    }

    private record Leaf(int page, List<TextBlock> blocks) {}

    private void write(List<Page> pages, List<List<Fragment>> asides) {
        var leaves = new ArrayList<Leaf>();
        for (int at = 0; at < pages.size(); at++) {
            int number = at;
            var text = new ArrayList<>(pages.get(at).fragments());
            text.removeAll(Set.copyOf(asides.get(at)));
            ReadingOrder.of(DropCaps.joined(text)).forEach(
                    column -> leaves.add(new Leaf(number, Column.blocks(Line.of(column)))));
        }
        leaves.forEach(leaf -> blocks.addAll(leaf.blocks()));
        var headings = new Headings(blocks, body);
        int leaf = 0;
        for (int at = 0; at < pages.size(); at++) {
            if (pages.get(at).first()) {
                source.page(pages.get(at).label());
            }
            asides.get(at).forEach(fragment -> source.aside(fragment.text()));
            for (; leaf < leaves.size() && leaves.get(leaf).page() == at; leaf++) {
                write(leaves.get(leaf).blocks(), headings);
            }
        }
    }

    private void write(List<TextBlock> column, Headings headings) {
        boolean top = true;
        for (var block : column) {
            if (block.texts().stream().noneMatch(Signs::hasLetterOrDigit)) {
                block.texts().forEach(source::aside);
                continue;
            }
            int level = headings.level(block);
            boolean text = level == 0 && block.kind() == BlockKind.PARAGRAPH && isBody(block);
            if (text && top && goesOn(block)) {
                source.goOn(openNumber, block);
                open = block;
                top = false;
                continue;
            }
            int number = source.add(block, level);
            if (text || (level == 0 && block.kind() == BlockKind.LIST_ITEM)) {
                openNumber = number;
                open = block;
                top = false;
            } else if (level > 0) {
                openNumber = -1;
                top = false;
            }
        }
    }

    private boolean isBody(TextBlock block) {
        return Math.abs(block.style().size() - body.usual()) < 0.1f * body.usual()
                || Math.abs(block.style().size() - open.style().size()) < 0.05f * open.style().size();
    }

    /// Whether `block`, the first of its column, goes on what the column before left unfinished.
    private boolean goesOn(TextBlock block) {
        var before = open.last();
        if (openNumber < 0 || Signs.isOver(before) || Signs.announces(before)
                || Math.abs(block.style().size() - open.style().size()) > 0.06f * open.style().size()
                || block.style().bold() != open.style().bold()) {
            return false;
        }
        char first = block.first().charAt(0);
        if (Character.isLowerCase(first) || before.endsWith("-")) {
            return true;
        }
        boolean prose = open.texts().size() > 1 && (block.texts().size() > 1 || Signs.isOver(block.last()));
        boolean sameWidth = Math.abs(block.style().width() - open.style().width()) < 0.15f * open.style().width();
        return prose && sameWidth && !block.style().fresh() && !open.style().stopped();
    }

    String text() {
        return source.text();
    }

    List<Part> parts() {
        return source.parts();
    }

    List<Piece> pieces() {
        return source.pieces();
    }
}

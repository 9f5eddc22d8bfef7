package dev.quoth.corpus.read;

import dev.quoth.corpus.BlockKind;
import java.util.ArrayList;
import java.util.List;

/// Reads plain text: lines are joined to paragraphs, menus left out, and each paragraph's kind told by its shape.
final class TextPage {

    private static final int LONGEST_HEADING = 60;
    private static final int LONGEST_TITLE = 90;

    private final List<TextUnit> body;
    private int lastProse = -1;

    private TextPage(List<TextUnit> body) {
        this.body = body;
        for (int at = 0; at < body.size(); at++) {
            lastProse = body.get(at).isProse() ? at : lastProse;
        }
    }

    static RawPage read(String text) {
        var scrubbed = Scrubbed.of(text);
        var spaces = SpacedChinese.of(scrubbed);
        var lines = TextLines.of(scrubbed);
        var joiner = new LineJoiner(lines, spaces);
        var units = joiner.units();
        var body = new TextNavigation(units).body();
        var blocks = new TextPage(body).blocks();
        var title = blocks.stream().filter(block -> block.kind() == BlockKind.HEADING).findFirst();
        var day = Bylines.of(body.stream().map(TextUnit::text).toList());
        int undoubled = (int) lines.stream().filter(TextLine::doubled).count();
        return new RawPage(title.map(RawBlock::text).orElse(""), day.orElse(null), null, blocks,
                new Repairs(joiner.joined(), spaces.removed(), undoubled, units.size() - body.size()));
    }

    private List<RawBlock> blocks() {
        var blocks = new ArrayList<RawBlock>();
        boolean titled = false;
        for (int at = 0; at < body.size(); at++) {
            var block = block(at, titled);
            titled |= block.kind() == BlockKind.HEADING;
            blocks.add(block);
        }
        return blocks;
    }

    private RawBlock block(int at, boolean titled) {
        var unit = body.get(at);
        if (unit.look() == TextUnit.Look.DOUBLED) {
            return RawBlock.of(BlockKind.CAPTION, unit.text());
        }
        if (unit.look() == TextUnit.Look.TABULAR) {
            return RawBlock.row(unit.text(), "");
        }
        if (unit.sign().isItem()) {
            boolean trails = lastProse >= 0 && at > lastProse && !isAnnounced(at);
            return RawBlock.of(trails ? BlockKind.REFERENCE : BlockKind.LIST_ITEM, unit.text());
        }
        int marked = hashes(unit.text());
        if (marked > 0) {
            return RawBlock.heading(marked, unit.text().substring(marked).strip());
        }
        if (unit.sign().isOutline() && !unit.isProse()) {
            return RawBlock.heading(unit.sign().kind() == ItemSign.Kind.CHAPTER ? 2 : 3, unit.text());
        }
        return isHeading(at, titled)
                ? RawBlock.heading(titled ? 2 : 1, unit.text())
                : RawBlock.of(BlockKind.PARAGRAPH, unit.text());
    }

    /// A short line without clauses that has something below it to be the heading of.
    private boolean isHeading(int at, boolean titled) {
        var unit = body.get(at);
        int marks = Glyphs.clauseMarks(unit.text());
        if (unit.isProse() || marks > 0 || Glyphs.mass(unit.text()) > (titled ? LONGEST_HEADING : LONGEST_TITLE)
                || Bylines.of(List.of(unit.text())).isPresent()) {
            return false;
        }
        if (at == 0) {
            return body.size() > 1;
        }
        return at + 1 < body.size() && (!isBare(at + 1) || (at + 2 < body.size() && !isBare(at + 2)));
    }

    private boolean isBare(int at) {
        var unit = body.get(at);
        return !unit.isProse() && !unit.sign().isItem() && unit.look() == TextUnit.Look.TEXT;
    }

    private boolean isAnnounced(int at) {
        int first = at;
        while (first > 0 && body.get(first - 1).sign().isItem()) {
            first--;
        }
        return (first > 0 && body.get(first - 1).isIntroduction()) || body.get(at).isProse();
    }

    private static int hashes(String text) {
        int hashes = 0;
        while (hashes < text.length() && hashes < 6 && text.charAt(hashes) == '#') {
            hashes++;
        }
        return hashes > 0 && hashes + 1 < text.length() && text.charAt(hashes) == ' ' ? hashes : 0;
    }
}

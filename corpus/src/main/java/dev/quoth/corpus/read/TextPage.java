package dev.quoth.corpus.read;

import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.Metadata;
import java.util.ArrayList;
import java.util.List;

/// Reads plain text: lines are joined to paragraphs, menus left out, and each paragraph's kind told by its shape.
final class TextPage {

    private static final int LONGEST_HEADING = 60;
    private static final int LONGEST_TITLE = 90;
    private static final int ARTICLE = 9;
    private static final int SECTION = 3;

    private final List<TextUnit> body;
    private final int firstReference;

    private TextPage(List<TextUnit> body) {
        this.body = body;
        this.firstReference = firstReference(body);
    }

    /// Returns where a list begins that closes the page, is not announced, and whose items mostly make no sentence or
    /// end in a date, as those of further reading do; the size of `body` where there is none.
    private static int firstReference(List<TextUnit> body) {
        int first = body.size();
        int pointing = 0;
        while (first > 0 && body.get(first - 1).sign().isItem()) {
            first--;
            pointing += Bylines.endsInDate(body.get(first).text()) || !body.get(first).isProse() ? 1 : 0;
        }
        boolean announced = first > 0 && body.get(first - 1).isIntroduction();
        boolean afterProse = body.subList(0, first).stream().anyMatch(TextUnit::isProse);
        return afterProse && !announced && 2 * pointing > body.size() - first ? first : body.size();
    }

    static RawPage read(String text) {
        var spaces = SpacedChinese.of(Scrubbed.of(text));
        var lines = TextLines.of(text);
        var joiner = new LineJoiner(lines, spaces);
        var units = joiner.units();
        var body = new TextNavigation(units).body();
        var blocks = new TextPage(body).blocks();
        var title = title(blocks);
        var said = Bylines.metadata(body.stream().map(TextUnit::text).toList());
        int undoubled = (int) lines.stream().filter(TextLine::doubled).count();
        return new RawPage(new Metadata(title, null, null, null).or(said), blocks,
                new Repairs(joiner.joined(), spaces.removed(), undoubled, units.size() - body.size()));
    }

    /// Returns the first heading near the top; the line below it where it is only the name of a section.
    private static String title(List<RawBlock> blocks) {
        for (int at = 0; at < blocks.size(); at++) {
            var block = blocks.get(at);
            boolean heading = block.kind() == BlockKind.HEADING && !block.text().endsWith("：")
                    && !block.text().endsWith(":");
            if (heading) {
                var next = at + 1 < blocks.size() ? blocks.get(at + 1).text() : "";
                boolean section = Glyphs.mass(block.text()) <= SECTION && Glyphs.mass(next) > SECTION
                        && Glyphs.mass(next) < LONGEST_HEADING && !Glyphs.endsSentence(next);
                return section ? next : block.text();
            }
            if (block.kind() != BlockKind.HEADING && Glyphs.mass(block.text()) >= LONGEST_HEADING) {
                return "";
            }
        }
        return "";
    }

    private List<RawBlock> blocks() {
        var blocks = new ArrayList<RawBlock>();
        boolean titled = false;
        RawBlock head = null;
        for (int at = 0; at < body.size(); at++) {
            var row = body.get(at);
            boolean tabular = row.look() == TextUnit.Look.TABULAR;
            if (tabular && TextTables.isHead(body, at)) {
                head = RawBlock.tableHead(TextTables.cells(row.text())).from(row.origin());
                blocks.add(head);
                continue;
            }
            head = tabular ? head : null;
            var block = (tabular ? RawBlock.row(TextTables.cells(row.text()), head) : block(at, titled))
                    .from(row.origin());
            titled |= block.kind() == BlockKind.HEADING;
            blocks.add(block);
        }
        return blocks;
    }

    private RawBlock block(int at, boolean titled) {
        var unit = body.get(at);
        int marked = hashes(unit.text());
        if (marked > 0) {
            return RawBlock.heading(marked, unit.text().substring(marked).strip());
        }
        return switch (unit.look()) {
            case DOUBLED -> RawBlock.of(BlockKind.CAPTION, unit.text());
            default -> unit.sign().isItem() || isListed(at) ? item(at) : line(at, titled);
        };
    }

    /// Whether a line begins with the number of an article of law.
    private static boolean isArticle(String text) {
        int article = Math.max(text.indexOf('條'), text.indexOf('条'));
        return text.charAt(0) == '第' && article > 0 && article < ARTICLE;
    }

    private RawBlock item(int at) {
        return RawBlock.of(at >= firstReference ? BlockKind.REFERENCE : BlockKind.LIST_ITEM, body.get(at).text());
    }

    private RawBlock line(int at, boolean titled) {
        var unit = body.get(at);
        if (unit.sign().isOutline() && !unit.isProse()) {
            return RawBlock.heading(unit.sign().kind() == ItemSign.Kind.CHAPTER && !isArticle(unit.text()) ? 2 : 3,
                    unit.text());
        }
        return isHeading(at, titled)
                ? RawBlock.heading(!titled ? 1 : unit.isIntroduction() ? 3 : 2, unit.text())
                : RawBlock.of(BlockKind.PARAGRAPH, unit.text());
    }

    /// Whether an outline number counts items here, which follow each other, and not chapters.
    private boolean isListed(int at) {
        if (!body.get(at).sign().isOutline() || body.get(at).text().startsWith("第")) {
            return false;
        }
        boolean follows = at > 0
                && (body.get(at - 1).isIntroduction() || body.get(at - 1).sign().kind() == body.get(at).sign().kind());
        boolean precedes = at + 1 < body.size() && body.get(at + 1).sign().kind() == body.get(at).sign().kind();
        return follows || precedes;
    }

    /// A short line without clauses that has something below it to be the heading of.
    private boolean isHeading(int at, boolean titled) {
        var unit = body.get(at);
        if (at == 0 && isHeadline()) {
            return true;
        }
        if (unit.isProse() || unit.clauses() > 0
                || "，,；;、".indexOf(unit.text().charAt(unit.text().length() - 1)) >= 0
                || unit.mass() > (titled ? LONGEST_HEADING : LONGEST_TITLE)
                || !Bylines.metadata(List.of(unit.text())).equals(Metadata.NONE)) {
            return false;
        }
        if (at == 0) {
            return body.size() > 1;
        }
        return (unit.blanksAbove() > 0 || Glyphs.endsSentence(body.get(at - 1).text()) || isBare(at - 1)
                || !body.get(at - 1).isProse())
                && "，,；;".indexOf(body.get(at - 1).text().charAt(body.get(at - 1).text().length() - 1)) < 0
                && at + 1 < body.size() && (!isBare(at + 1) || (at + 2 < body.size() && !isBare(at + 2)));
    }

    /// Whether the first line stands apart from a text below it and is short, though it may have clauses or ask.
    private boolean isHeadline() {
        var first = body.getFirst();
        return body.size() > 1 && first.mass() <= LONGEST_HEADING && body.get(1).blanksAbove() > 0
                && "。.，,；;：:、".indexOf(first.text().charAt(first.text().length() - 1)) < 0
                && Bylines.of(List.of(first.text())).isEmpty() && !first.sign().isItem()
                && body.stream().skip(1).anyMatch(TextUnit::isProse);
    }

    private boolean isBare(int at) {
        var unit = body.get(at);
        return !unit.isProse() && !unit.sign().isItem() && unit.look() == TextUnit.Look.TEXT;
    }

    private static int hashes(String text) {
        int hashes = 0;
        while (hashes < text.length() && hashes < 6 && text.charAt(hashes) == '#') {
            hashes++;
        }
        return hashes > 0 && hashes + 1 < text.length() && text.charAt(hashes) == ' ' ? hashes : 0;
    }
}

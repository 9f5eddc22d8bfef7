package dev.quoth.corpus.read;

import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.Metadata;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// Reads a page in HTML.
final class HtmlPage {

    /// How deep elements may nest; the parser closes those beyond it early.
    private static final int DEEPEST = 400;
    /// The share of a page's prose that its main part must hold to stand for the page.
    private static final double MOST = 0.6;

    private HtmlPage() {}

    static RawPage read(String html) {
        var page = parse(html);
        var said = new HtmlMetadata(page);
        var metadata = said.metadata();
        var outlet = new Metadata("", null, said.outlet().orElse(null), null);
        HtmlClutter.clear(page.body());
        var all = HtmlBlocks.of(page.body(), HtmlBlocks.Scope.BODY);
        var body = body(page, all);
        if (body.isEmpty()) {
            all = HtmlBlocks.of(page.body(), HtmlBlocks.Scope.EVERYTHING);
            body = all;
        }
        var lines = body.stream().map(block -> block.raw().text()).toList();
        return assemble(metadata.or(Bylines.metadata(lines)).or(outlet), body, all.size());
    }

    static Document parse(String html) {
        return Parser.htmlParser().setMaxDepth(DEEPEST).setTrackPosition(true).parseInput(html, "");
    }

    /// Returns the blocks of the page's main part where it names one that holds most of its prose.
    private static List<HtmlBlock> body(Document page, List<HtmlBlock> all) {
        int whole = prose(all);
        for (var query : new String[]{"main, [role=main]", "article"}) {
            var parts = page.select(query);
            if (parts.size() == 1) {
                var inside = HtmlBlocks.of(parts.getFirst(), HtmlBlocks.Scope.BODY);
                if (whole > 0 && prose(inside) >= MOST * whole) {
                    return HtmlNavigation.body(inside);
                }
            }
        }
        return HtmlNavigation.body(all);
    }

    private static int prose(List<HtmlBlock> blocks) {
        return blocks.stream().filter(HtmlBlock::isProse).mapToInt(HtmlBlock::mass).sum();
    }

    /// Puts the blocks that stay together, stray spaces taken out, the head of each table above its rows.
    static RawPage assemble(Metadata metadata, List<HtmlBlock> body, int all) {
        var sample = new StringBuilder();
        body.forEach(block -> sample.append(block.raw().text()).append('\n'));
        var spaces = SpacedChinese.of(sample.toString());
        var blocks = new ArrayList<RawBlock>();
        HtmlBlock above = null;
        for (var block : body) {
            var raw = block.raw();
            var head = raw.head();
            if (head != null && (above == null || !above.isRowBeside(block))) {
                blocks.add(head);
            }
            above = block;
            var text = raw.kind() == BlockKind.HEADING && !spaces.spacedOut() ? raw.text() : spaces.mend(raw.text());
            blocks.add(raw.saying(text));
        }
        return new RawPage(metadata, blocks, new Repairs(0, spaces.removed(), 0, all - body.size()));
    }
}

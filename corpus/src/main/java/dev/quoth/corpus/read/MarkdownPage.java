package dev.quoth.corpus.read;

import dev.quoth.corpus.Metadata;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// Reads Markdown, with a YAML head or without. What is written in Markdown stays; HTML inside it is cleaned as a page
/// is.
final class MarkdownPage {

    private static final int DEEPEST = 50;
    /// Beyond this a file is no page that someone wrote, and is read as plain text.
    private static final int LARGEST = 8_000_000;

    private MarkdownPage() {}

    static RawPage read(String text) {
        var head = FrontMatter.of(text);
        var title = head.first("title");
        var day = head.first("date", "published", "publishdate", "pubdate", "created")
                .flatMap(WrittenDays::stamp);
        var link = head.first("canonical", "canonical_url", "url", "link", "source", "from", "permalink")
                .filter(address -> address.startsWith("http://") || address.startsWith("https://"));
        var body = body(head.body());
        var heading = body.blocks().stream().filter(RawBlock::opensSection).findFirst();
        var author = head.first("author", "authors", "byline", "creator", "publisher").flatMap(Authors::named);
        var own = new Metadata(Scrubbed.line(title.or(() -> heading.map(RawBlock::text)).orElse("")), day.or(() -> link.flatMap(WrittenDays::ofAddress)).orElse(null), author.orElse(null), link.orElse(null));
        return new RawPage(own.or(body.metadata()), body.blocks(), body.repairs());
    }

    private static RawPage body(String markdown) {
        if (markdown.length() > LARGEST) {
            return TextPage.read(markdown);
        }
        var extensions = List.of(TablesExtension.create());
        var parser = Parser.builder().extensions(extensions).maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST)
                .build();
        var renderer = HtmlRenderer.builder().extensions(extensions).attributeProviderFactory(
                context -> (node, tag, attributes) -> {
                    if (node instanceof Block) {
                        attributes.put(HtmlBlocks.TRUSTED, "");
                    }
                }).build();
        var page = HtmlPage.parse(renderer.render(parser.parse(markdown)));
        HtmlClutter.clear(page.body());
        var all = HtmlBlocks.of(page.body(), HtmlBlocks.Scope.BODY);
        var body = HtmlNavigation.body(all);
        var lines = body.stream().map(block -> block.raw().text()).toList();
        return HtmlPage.assemble(Bylines.metadata(lines), body.isEmpty() ? all : body, all.size());
    }
}

package dev.quoth.corpus.read;

import dev.quoth.corpus.Metadata;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// Reads Markdown, with a YAML head or without. What is written in Markdown stays; HTML inside it is cleaned as a page
/// is.
final class MarkdownPage {

    /// How deep blocks and marks in a line may nest; what stands deeper is text.
    private static final int DEEPEST = 50;
    /// In characters; beyond it is no page that someone wrote, and is read as plain text.
    private static final int LARGEST = 8_000_000;

    private MarkdownPage() {}

    static RawPage read(String text) {
        var head = FrontMatter.of(text);
        var title = head.first("title");
        var day = head.first("date", "published", "publishdate", "pubdate", "created")
                .flatMap(WrittenDays::stamp);
        var link = head.first("canonical", "canonical_url", "url", "link", "source", "from", "permalink")
                .filter(address -> address.startsWith("http://") || address.startsWith("https://"));
        var body = text.length() > LARGEST
                ? TextPage.read(text)
                : body(head.body(), text.length() - head.body().length());
        var heading = body.blocks().stream().filter(RawBlock::opensSection).findFirst();
        var author = head.first("author", "authors", "byline", "creator", "publisher").flatMap(Authors::named);
        var own = new Metadata(Scrubbed.line(title.or(() -> heading.map(RawBlock::text)).orElse("")),
                day.or(() -> link.flatMap(WrittenDays::ofAddress)).orElse(null), author.orElse(null),
                link.orElse(null));
        return new RawPage(own.or(body.metadata()), body.blocks(), body.repairs());
    }

    /// @param start where `markdown` begins in the source
    private static RawPage body(String markdown, int start) {
        var extensions = List.of(TablesExtension.create());
        var parser = Parser.builder().extensions(extensions).maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .build();
        var renderer = HtmlRenderer.builder().extensions(extensions).attributeProviderFactory(
                context -> (node, tag, attributes) -> {
                    if (node instanceof Block || node instanceof CustomNode) {
                        attributes.put(HtmlBlocks.TRUSTED, MarkdownPlaces.of(node.getSourceSpans(), start));
                    }
                }).nodeRendererFactory(context -> new PlacedText(context.getWriter(), start)).build();
        var rendered = renderer.render(parser.parse(markdown));
        var page = HtmlPage.parse(rendered);
        new MarkdownPlaces(markdown, start, rendered).note(page);
        HtmlClutter.clear(page.body());
        var all = HtmlBlocks.of(page.body(), HtmlBlocks.Scope.BODY);
        var body = HtmlNavigation.body(all);
        var lines = body.stream().map(block -> block.raw().text()).toList();
        return HtmlPage.assemble(Bylines.metadata(lines), body.isEmpty() ? all : body, all.size());
    }
}

package dev.quoth.corpus.read;

import dev.quoth.corpus.Span;
import java.util.List;
import org.commonmark.node.SourceSpan;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Tells the words of a page that was rendered from Markdown where they stand in the Markdown: within the lines of their
/// block, or, for HTML in the midst of it, where the same characters stand.
final class MarkdownPlaces {

    private final String markdown;
    private final int start;
    private final String rendered;
    private int behind;

    /// @param start where `markdown` begins in the source
    MarkdownPlaces(String markdown, int start, String rendered) {
        this.markdown = markdown;
        this.start = start;
        this.rendered = rendered;
    }

    /// Returns where a block stands whose lines are `lines`, as `START-END` in the source; empty where it has none.
    static String ofBlock(List<SourceSpan> lines, int start) {
        if (lines.isEmpty()) {
            return "";
        }
        var last = lines.getLast();
        int from = start + lines.getFirst().getInputIndex();
        int to = start + last.getInputIndex() + last.getLength();
        return from < to ? from + "-" + to : "";
    }

    /// Notes the place of each text in `page`.
    void note(Document page) {
        page.nodeStream(TextNode.class).forEach(words -> {
            var block = ofBlockAround(words);
            var place = block == null ? ofLiteral(words) : block;
            if (place != null) {
                HtmlPlaces.note(words, place);
            }
        });
    }

    private static @Nullable Span ofBlockAround(TextNode words) {
        for (var up = words.parent(); up != null; up = up.parent()) {
            var place = up.attr(HtmlBlocks.TRUSTED);
            if (!place.isEmpty()) {
                return HtmlPlaces.parse(place);
            }
        }
        return null;
    }

    /// HTML goes through Markdown as it is.
    private @Nullable Span ofLiteral(TextNode words) {
        var range = words.sourceRange();
        if (!range.isTracked() || range.endPos() <= range.startPos() || words.isBlank()) {
            return null;
        }
        var literal = rendered.substring(range.startPos(), range.endPos()).strip();
        int at = markdown.indexOf(literal, behind);
        at = at < 0 ? markdown.indexOf(literal) : at;
        if (at < 0) {
            return null;
        }
        behind = at + literal.length();
        return new Span(start + at, start + behind);
    }
}

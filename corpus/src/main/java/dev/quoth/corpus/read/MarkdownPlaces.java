package dev.quoth.corpus.read;

import dev.quoth.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commonmark.node.SourceSpan;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Tells the words of a page that was rendered from Markdown where they stand in the Markdown: where they were marked,
/// within the lines of their block, or, for HTML in the midst of it, where the same characters stand.
final class MarkdownPlaces {

    /// The attribute of the marks around text, `START-END` in the source.
    static final String PLACE = "data-place";

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

    /// Returns where a node stands whose lines are `lines`, as `START-END` in the source; empty where it has none.
    static String of(List<SourceSpan> lines, int start) {
        if (lines.isEmpty()) {
            return "";
        }
        var last = lines.getLast();
        int from = start + lines.getFirst().getInputIndex();
        int to = start + last.getInputIndex() + last.getLength();
        return from < to ? from + "-" + to : "";
    }

    /// Notes the place of each text in `page`, and takes the marks around them away.
    void note(Document page) {
        page.nodeStream(TextNode.class).forEach(words -> {
            if (words.isBlank()) {
                HtmlPlaces.noteNone(words);
                return;
            }
            ofElementAround(words).or(() -> ofLiteral(words))
                    .ifPresentOrElse(place -> HtmlPlaces.note(words, place), () -> HtmlPlaces.noteNone(words));
        });
        page.select("span[" + PLACE + "]").stream().map(Element::parent).filter(Objects::nonNull).distinct().toList()
                .forEach(MarkdownPlaces::unwrap);
    }

    /// Puts the text within marks in their stead, all at once: one after the other takes long where there are many.
    private static void unwrap(Element parent) {
        var children = new ArrayList<Node>();
        for (var child : parent.childNodes()) {
            if (child instanceof Element mark && mark.normalName().equals("span") && mark.hasAttr(PLACE)) {
                children.addAll(mark.childNodes());
            } else {
                children.add(child);
            }
        }
        parent.empty();
        parent.appendChildren(children);
    }

    private Optional<Span> ofElementAround(TextNode words) {
        for (var up = words.parent(); up != null; up = up.parent()) {
            // HTML in the page may hold such attributes, too, with anything in them.
            var place = HtmlPlaces.parse(up.hasAttr(PLACE) ? up.attr(PLACE) : up.attr(HtmlBlocks.TRUSTED))
                    .filter(span -> span.end() <= start + markdown.length());
            if (place.isPresent()) {
                return place;
            }
        }
        return Optional.empty();
    }

    /// HTML goes through Markdown as it is.
    private Optional<Span> ofLiteral(TextNode words) {
        var range = words.sourceRange();
        if (!range.isTracked() || range.endPos() <= range.startPos()) {
            return Optional.empty();
        }
        var literal = rendered.substring(range.startPos(), range.endPos()).strip();
        int at = markdown.indexOf(literal, behind);
        at = at < 0 ? markdown.indexOf(literal) : at;
        if (at < 0) {
            return Optional.empty();
        }
        behind = at + literal.length();
        return Optional.of(new Span(start + at, start + behind));
    }
}

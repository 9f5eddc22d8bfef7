package dev.quoth.corpus.read;

import dev.quoth.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Where the words of a page stand in its source.
final class HtmlPlaces {

    private HtmlPlaces() {}

    /// Returns the places of all words in `element`, in reading order.
    static List<Span> of(Element element) {
        return of(element.nodeStream(TextNode.class).toList());
    }

    /// Returns the places of `words`, neighbours as one. Words that the parser put in have none.
    static List<Span> of(List<TextNode> words) {
        var places = new ArrayList<Span>();
        for (var node : words) {
            var marked = markdown(node);
            if (marked != null) {
                add(places, marked);
                continue;
            }
            var range = node.sourceRange();
            if (range.isTracked() && range.endPos() > range.startPos()) {
                add(places, new Span(range.startPos(), range.endPos()));
            }
        }
        return places;
    }

    /// Returns where the part of a Markdown page stands that `node` was made of; null for a page in HTML.
    private static @Nullable Span markdown(Node node) {
        for (var up = node.parent(); up != null; up = up.parent()) {
            var place = up.attr(HtmlBlocks.TRUSTED);
            int to = place.indexOf('-');
            if (to > 0) {
                return new Span(Integer.parseInt(place.substring(0, to)), Integer.parseInt(place.substring(to + 1)));
            }
        }
        return null;
    }

    private static void add(List<Span> places, Span place) {
        if (!places.isEmpty() && places.getLast().end() >= place.start() && places.getLast().start() <= place.start()) {
            var last = places.removeLast();
            places.add(new Span(last.start(), Math.max(last.end(), place.end())));
        } else {
            places.add(place);
        }
    }
}

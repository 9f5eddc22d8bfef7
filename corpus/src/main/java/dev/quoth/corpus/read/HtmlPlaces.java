package dev.quoth.corpus.read;

import dev.quoth.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// Where the words of a page stand in its source: where the parser met them, unless another place was noted.
final class HtmlPlaces {

    private static final String NOTED = MarkdownPlaces.PLACE;

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

    private HtmlPlaces() {}

    /// Notes that `words` came from `place`, for pages that were made of something else than HTML.
    static void note(TextNode words, Span place) {
        words.attr(NOTED, place.start() + "-" + place.end());
    }

    /// Notes that it is not known where `words` came from.
    static void noteNone(TextNode words) {
        words.attr(NOTED, "");
    }

    /// Returns the place that is written `START-END`; empty for anything else.
    static Optional<Span> parse(String place) {
        var parts = WRITTEN.matcher(place);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int start = Integer.parseInt(parts.group(1));
        int end = Integer.parseInt(parts.group(2));
        return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    /// Returns the places of all words in `element`, in reading order.
    static List<Span> of(Element element) {
        return of(element.nodeStream(TextNode.class).toList());
    }

    /// Returns the places of `words`, neighbours as one. Words that the parser put in have none.
    static List<Span> of(List<TextNode> words) {
        var places = new ArrayList<Span>();
        for (var node : words) {
            var range = node.sourceRange();
            if (node.hasAttr(NOTED)) {
                parse(node.attr(NOTED)).ifPresent(place -> add(places, place));
            } else if (range.isTracked() && range.endPos() > range.startPos()) {
                add(places, new Span(range.startPos(), range.endPos()));
            }
        }
        return places;
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

package dev.quoth.bot.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quoth.bot.chat.Run;
import dev.quoth.bot.wording.Cut;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A text with its styles, as the elements of Slack's rich text have it: nothing in it is read as mark-up.
record Styled(List<Span> spans) {

    static final Styled EMPTY = new Styled(List.of());

    /// The longest address that we link to; without its fragment it still leads to the page.
    private static final int MOST_OF_ADDRESS = 2000;

    /// @param url what it leads to; empty for nothing
    record Span(String text, Run.Style style, String url) {

        private Span with(String other) {
            return new Span(other, style, url);
        }

        private ObjectNode json() {
            var json = url.isEmpty() ? Json.typed("text") : Json.typed("link").put("url", url);
            json.put("text", text);
            if (style != Run.Style.PLAIN) {
                json.putObject("style").put(switch (style) {
                    case BOLD -> "bold";
                    case ITALIC -> "italic";
                    case CODE, PLAIN -> "code";
                }, true);
            }
            return json;
        }
    }

    Styled {
        spans = spans.stream().filter(span -> !span.text().isEmpty()).toList();
    }

    static Styled of(List<Run> runs) {
        return new Styled(runs.stream().map(run -> new Span(Clean.text(run.text()), run.style(), address(run.link())))
                .toList());
    }

    static Styled plain(String text) {
        return new Styled(List.of(new Span(text, Run.Style.PLAIN, "")));
    }

    /// Returns `link` as it can stand in a message; empty where it can't.
    static String address(Optional<URI> link) {
        var web = link
                .filter(uri -> "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        var address = web.map(URI::toASCIIString).orElse("");
        if (address.length() <= MOST_OF_ADDRESS) {
            return address;
        }
        int fragment = address.indexOf('#');
        return fragment >= 0 && fragment <= MOST_OF_ADDRESS ? address.substring(0, fragment) : "";
    }

    String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    /// Returns what it counts for in a message: its text and the addresses behind it.
    int weight() {
        return spans.stream().mapToInt(span -> span.text().length() + span.url().length()).sum();
    }

    Styled plus(Styled other) {
        return new Styled(Stream.concat(spans.stream(), other.spans.stream()).toList());
    }

    /// Returns what stands from `start` to before `end`.
    Styled slice(int start, int end) {
        var kept = new ArrayList<Span>();
        int at = 0;
        for (var span : spans) {
            int from = Math.max(start - at, 0);
            int to = Math.min(end - at, span.text().length());
            if (from < to) {
                kept.add(span.with(span.text().substring(from, to)));
            }
            at += span.text().length();
        }
        return new Styled(kept);
    }

    Styled stripped() {
        var text = text();
        int start = text.length() - text.stripLeading().length();
        return slice(start, Math.max(start, text.stripTrailing().length()));
    }

    /// Returns it in pieces that weigh at most `most` each and show something: itself where it is light enough.
    List<Styled> pieces(int most) {
        if (weight() <= most) {
            return Clean.isVisible(text()) ? List.of(this) : List.of();
        }
        var pieces = new ArrayList<Styled>();
        var text = text();
        int start = 0;
        while (start < text.length()) {
            int end = Cut.at(text, start, Math.min(text.length(), start + most));
            while (slice(start, end).weight() > most && end - start > 1) {
                end = Cut.at(text, start, start + (end - start) / 2);
            }
            var piece = slice(start, end).stripped();
            if (Clean.isVisible(piece.text())) {
                pieces.add(piece);
            }
            start = end;
        }
        return pieces;
    }

    ArrayNode json() {
        var json = Json.array();
        spans.forEach(span -> json.add(span.json()));
        return json;
    }
}

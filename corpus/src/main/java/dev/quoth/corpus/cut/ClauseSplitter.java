package dev.quoth.corpus.cut;

import dev.quoth.corpus.Span;
import java.util.ArrayList;
import java.util.List;

/// Halves a stretch that weighs too much until no part does: at a sign near its middle, the strongest that there is.
final class ClauseSplitter {

    /// Signs after which a part may end, strongest first.
    private static final List<String> ENDS = List.of("；;。！？!?", "，,：:—", "、|", " 　");

    /// How far from the middle, as a share of the weight, a sign may stand.
    private static final double REACH = 0.3;

    private final String text;
    private final TextWeight weight;

    ClauseSplitter(String text, TextWeight weight) {
        this.text = text;
        this.weight = weight;
    }

    /// Returns the parts of `span` in order, each weighing at most `limit` (at least 2); itself where it is light enough.
    List<Span> split(Span span, int limit) {
        var parts = new ArrayList<Span>();
        halve(span, limit, parts);
        return parts;
    }

    private void halve(Span span, int limit, List<Span> parts) {
        if (weight.of(span) <= limit || span.length() < 2) {
            SentenceSplitter.addStripped(text, span.start(), span.end(), parts);
            return;
        }
        int cut = cut(span);
        halve(new Span(span.start(), cut), limit, parts);
        halve(new Span(cut, span.end()), limit, parts);
    }

    private int cut(Span span) {
        int half = weight.of(span) / 2;
        for (var signs : ENDS) {
            int best = -1;
            int bestMiss = Integer.MAX_VALUE;
            for (int at = span.start(); at < span.end() - 1; at++) {
                if (signs.indexOf(text.charAt(at)) >= 0 && !isInsideNumber(at)) {
                    int miss = Math.abs(weight.of(span.start(), at + 1) - half);
                    if (miss < bestMiss) {
                        bestMiss = miss;
                        best = at + 1;
                    }
                }
            }
            if (bestMiss <= 2 * REACH * half) {
                return best;
            }
        }
        return middle(span, half);
    }

    private int middle(Span span, int half) {
        int at = span.start() + 1;
        while (at < span.end() - 1 && weight.of(span.start(), at) < half) {
            at++;
        }
        if (!Character.isLowSurrogate(text.charAt(at))) {
            return at;
        }
        return at + 1 < span.end() ? at + 1 : at - 1;
    }

    /// A comma or colon between digits («3,000», «1:2») ends nothing.
    private boolean isInsideNumber(int at) {
        return at > 0 && Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
    }
}

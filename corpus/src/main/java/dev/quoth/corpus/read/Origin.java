package dev.quoth.corpus.read;

import dev.quoth.corpus.Span;
import java.util.Arrays;
import java.util.List;

/// The stretches of a source that a block was made of, as one row of characters that know their places. A line break
/// stands between two stretches.
final class Origin {

    private static final int NOWHERE = -2;

    private final StringBuilder characters = new StringBuilder();
    private int[] places = new int[0];

    /// @param spans in the order in which the block has them
    Origin(String source, List<Span> spans) {
        places = new int[spans.stream().mapToInt(span -> span.length() + 1).sum()];
        Arrays.fill(places, NOWHERE);
        for (var span : spans) {
            for (int at = span.start(); at < span.end(); at++) {
                places[characters.length() + at - span.start()] = at;
            }
            characters.append(source, span.start(), span.end()).append('\n');
        }
    }

    int length() {
        return characters.length();
    }

    char charAt(int index) {
        return characters.charAt(index);
    }

    int codePointAt(int index) {
        return characters.codePointAt(index);
    }

    /// Returns the place in the source of the character at `index`; no neighbour of any place for one between stretches.
    int place(int index) {
        return places[index];
    }

    String text(int from, int to) {
        return characters.substring(from, to);
    }
}

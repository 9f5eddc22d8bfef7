package dev.quoth.corpus.cut;

import dev.quoth.corpus.Han;
import dev.quoth.corpus.Span;

/// Measures how much stretches of one text say, alike in both scripts: a Han character counts 1, a word of letters or
/// digits 2 (a sentence of 80 Han characters translates to about 40 English words). What has few of either (signs, web
/// addresses, other scripts) weighs what its length does, so that a limit of weight is one of length too.
final class TextWeight {

    private static final int WORD = 2;
    /// The heaviest sentence, of 160, has at most 600 characters.
    private static final int WEIGHT = 4;
    private static final int CHARACTERS = 15;

    /// What the text weighs up to each of its characters.
    private final int[] upTo;

    TextWeight(String text) {
        upTo = new int[text.length() + 1];
        boolean inWord = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean han = Han.isHan(c) || Character.isHighSurrogate(c);
            boolean word = !han && Character.isLetterOrDigit(c);
            int weight = han ? 1 : word && !inWord ? WORD : 0;
            upTo[at + 1] = upTo[at] + weight;
            inWord = word;
        }
    }

    int of(Span span) {
        return of(span.start(), span.end());
    }

    int of(int start, int end) {
        return Math.max(upTo[end] - upTo[start], Math.ceilDiv((end - start) * WEIGHT, CHARACTERS));
    }
}

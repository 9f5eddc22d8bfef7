package dev.quoth.corpus.cut;

import dev.quoth.corpus.Span;
import java.util.List;
import java.util.Random;

/// Texts that nobody would write, the same for the same random.
final class Generated {
    private static final List<String> PIECES = List.of("渡", "輪停", "今日", "𠮷", "😀", "ferry ", "U.S. ", "3,000 ", "2.5",
            "，",
            "。", "」", "「", "；", "、", " ", "\u3000", "|", "\"", "……", ". ", "? ", "é", "カタカナ", "counterrevolutionary");

    private Generated() {}

    static String text(Random random, int pieces) {
        var text = new StringBuilder();
        for (int at = 0; at < pieces; at++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
            if (random.nextInt(100) == 0) {
                text.append(PIECES.get(random.nextInt(PIECES.size())).repeat(random.nextInt(700)));
            }
        }
        return text.toString();
    }

    static String withoutSpace(String text) {
        return text.replaceAll("[\\s\\u3000\\u00a0]+", "");
    }

    /// Whether `span` begins and ends between the characters of `text`.
    static boolean isWhole(Span span, String text) {
        return !Character.isLowSurrogate(text.charAt(span.start()))
                && !Character.isHighSurrogate(text.charAt(span.end() - 1));
    }
}

package dev.quoth.corpus.read;

import dev.quoth.corpus.Han;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/// How much a decoding reads like text: the share of its characters beyond ASCII that people commonly write. The wrong
/// encoding yields rare Han characters, stray accents and private ones.
final class TextLikeness {

    /// Below this a decoding is not taken for text.
    static final double PLAUSIBLE = 0.8;
    /// From this on a decoding needs no rival.
    static final double CERTAIN = 0.97;

    private static final Charset TRADITIONAL = Charset.forName("Big5");
    private static final Charset SIMPLIFIED = Charset.forName("GB2312");

    private final CharsetEncoder traditional = TRADITIONAL.newEncoder();
    private final CharsetEncoder simplified = SIMPLIFIED.newEncoder();

    private TextLikeness() {}

    /// Returns 0 to 1; 0 for a text that holds many controls or, beyond ASCII, nothing.
    static double of(String text) {
        return new TextLikeness().measure(text);
    }

    private double measure(String text) {
        int beyond = 0;
        int controls = 0;
        double common = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < 0x80) {
                controls += c < ' ' && !Character.isWhitespace(c) ? 1 : 0;
                continue;
            }
            beyond++;
            common += worth(text, at, c);
        }
        return beyond == 0 || controls > text.length() / 200 ? 0 : common / beyond;
    }

    private double worth(String text, int at, char c) {
        if (Han.isHan(c)) {
            return isCommonHan(c) ? 1 : 0;
        }
        if ((c >= 0x3000 && c <= 0x30FF) || (c >= 0xFF01 && c <= 0xFF60) || (c >= 0x2010 && c <= 0x2026)) {
            return 1;
        }
        if ((c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x2030 && c <= 0x27BF)) {
            return 0.85;
        }
        if (c < 0x250) {
            return c < 0xA0 || at == 0 || at + 1 == text.length()
                    ? 0
                    : between(text.charAt(at - 1), text.charAt(at + 1));
        }
        return Character.isLetter(c) && c < 0x700 ? 0.85 : 0;
    }

    /// Accents and signs stand singly among plain letters.
    private static double between(char before, char after) {
        return before < 0x80 || after < 0x80 ? 0.9 : 0;
    }

    private boolean isCommonHan(char c) {
        return first(traditional, c, 0xA4, 0xC6) || first(simplified, c, 0xB0, 0xD7);
    }

    /// Both encodings put the characters in daily use into their first plane.
    private static boolean first(CharsetEncoder encoder, char c, int from, int to) {
        try {
            int lead = encoder.encode(CharBuffer.wrap(new char[]{c})).get() & 0xFF;
            return lead >= from && lead <= to;
        } catch (CharacterCodingException unmappable) {
            return false;
        }
    }
}

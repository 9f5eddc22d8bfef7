package dev.quoth.retrieval.text;

import java.lang.Character.UnicodeScript;

/// Tells Chinese text from other text.
public final class Han {

    private Han() {}

    public static boolean isHan(int codePoint) {
        return UnicodeScript.of(codePoint) == UnicodeScript.HAN;
    }

    /// Whether `text` holds a Han character.
    public static boolean in(String text) {
        return text.codePoints().anyMatch(Han::isHan);
    }
}

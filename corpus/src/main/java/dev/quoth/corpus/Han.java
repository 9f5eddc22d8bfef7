package dev.quoth.corpus;

import java.lang.Character.UnicodeScript;

/// Tells Chinese text from other text.
public final class Han {

    private static final int FIRST_RADICAL = 0x2E80;
    private static final int FIRST_UNIFIED = 0x4E00;
    private static final int LAST_UNIFIED = 0x9FFF;

    private Han() {}

    /// Whether `codePoint` is a Han character. One half of a surrogate pair is none.
    public static boolean isHan(int codePoint) {
        // The ranges only save time: nothing below the radicals is Han, and nothing but Han is among the unified characters.
        return (codePoint >= FIRST_UNIFIED && codePoint <= LAST_UNIFIED)
                || (codePoint >= FIRST_RADICAL && UnicodeScript.of(codePoint) == UnicodeScript.HAN);
    }

    /// Whether `text` holds a Han character.
    public static boolean in(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (isHan(text.codePointAt(at))) {
                return true;
            }
        }
        return false;
    }
}

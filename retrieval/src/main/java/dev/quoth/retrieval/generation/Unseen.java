package dev.quoth.retrieval.generation;

import java.util.regex.Pattern;

/// Characters that a reader does not see: controls, those of no width, marks of direction, tags and variation selectors.
final class Unseen {

    private static final Pattern UNSEEN = Pattern
            .compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\x{FE00}-\\x{FE0F}\\x{E0000}-\\x{E01EF}&&[^\\n]]");

    private Unseen() {}

    static boolean is(int c) {
        return UNSEEN.matcher(Character.toString(c)).matches();
    }

    static boolean in(String text) {
        return UNSEEN.matcher(text).find();
    }

    /// Returns `text` without them; line breaks stay.
    static String without(String text) {
        return UNSEEN.matcher(text.replace('\t', ' ').replace("\r\n", "\n")).replaceAll("");
    }
}

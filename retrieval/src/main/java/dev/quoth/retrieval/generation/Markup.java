package dev.quoth.retrieval.generation;

import java.util.regex.Pattern;

/// Finds what would make a text more than words: a reader's chat makes a link of an address, a mention of a name behind @,
/// and a picture of some marks.
final class Markup {

    private static final Pattern ADDRESS = Pattern
            .compile("(?i)\\b[a-z][a-z0-9+.-]*:/|\\b(?:mailto|tel|data|javascript|tg|sms):"
                    + "|\\bwww\\.|(?<![\\p{L}\\p{N}.])[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.[a-z]{2,}(?![a-z.])(?=[/:?#]|$|[^\\p{L}\\p{N}]|\\p{IsHan})");
    private static final Pattern SHORT_FORM = Pattern
            .compile("(?i)\\b(?:[a-z]\\.){2,}|\\b(?:no|vs|st|dr|mr|mrs|ms|inc|ltd|co|corp|e\\.g|i\\.e)\\.");
    private static final Pattern MARKS = Pattern
            .compile("[<>{}\\[\\]`|\\\\^~_*#]|[@＠][\\p{L}\\p{N}_]|&[a-zA-Z#]\\w*;|(?m)^\\s*[>/!]");
    private static final Pattern NUMBERED_ADDRESS = Pattern.compile("\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b");
    /// Nobody writes words like that; codes are written so.
    private static final Pattern CODE = Pattern
            .compile("[A-Za-z0-9+/=_-]{28,}|(?:%[0-9A-Fa-f]{2}){3,}|(?:\\\\[ux][0-9A-Fa-f]{2,}){2,}");

    boolean isIn(String text) {
        var plain = SHORT_FORM.matcher(text).replaceAll(" ");
        return ADDRESS.matcher(plain).find() || MARKS.matcher(text).find() || CODE.matcher(text).find()
                || NUMBERED_ADDRESS.matcher(text).find() || Unseen.in(text);
    }
}

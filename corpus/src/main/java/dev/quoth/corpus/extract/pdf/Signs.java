package dev.quoth.corpus.extract.pdf;

import java.util.regex.Pattern;

/// What the first and last signs of a line say of its place in the text.
final class Signs {

    private static final String BULLETS = "•●○◦□■▪▫‣◆◇►▶▸※✓✔➤◎⊙∙·\uF0B7\uF0A7\uF0D8\uF076\uF0FC";
    private static final Pattern ITEM = Pattern.compile("(?:[-–—*] |[(（]?(?:\\d{1,3}|[a-zA-Z]|[ivx]{2,5})[)）] ?"
            + "|\\d{1,3}[.．、](?: |(?=[\\u2E80-\\uFFEF]))|[①-⑳]|[(（][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、"
            + "|\\[\\d{1,3}] ).*");
    private static final Pattern ONLY_SIGN = Pattern
            .compile(
                    "[-–—*]|[(（]?(?:\\d{1,3}|[a-zA-Z]|[ivx]{2,5})[)）.．、]|\\d{1,2}(?:\\.\\d{1,2})+\\.?|[①-⑳]|[(（]?[一二三四五六七八九十]{1,3}[)）、]|\\[\\d{1,3}]");
    private static final Pattern CAPTION = Pattern
            .compile("(?:(?:Figure|Fig\\.|FIGURE|FIG\\.|Table|TABLE|Chart|Box|Exhibit|Map|Photo)"
                    + " ?(?:\\d{1,3}|[IVX]{1,5}|[A-Z]\\.?\\d{1,2})(?:[.-]\\d{1,2})?(?:[.:：—–]|  ?\\p{Lu}|$)|[圖图表]\\s?(?:[0-9０-９]{1,3}"
                    + "|[一二三四五六七八九十]{1,3})(?:[-–.．][0-9]{1,3})?(?:[.:：、。\\s　]|$)).*");
    private static final Pattern LEADER = Pattern.compile("(?:[.．·‧…⋯] ?){4}");
    private static final String TERMINAL = ".!?。！？…";
    private static final String CLOSING = "\"'”’)]）」』】》〉";

    private Signs() {}

    static boolean isBullet(String line) {
        return BULLETS.indexOf(line.charAt(0)) >= 0;
    }

    static boolean isItem(String line) {
        return isBullet(line) || ITEM.matcher(line.substring(0, Math.min(line.length(), 20))).matches();
    }

    /// Whether a bullet or number is all that there is: what it is the sign of stands behind a gap.
    static boolean isOnlySign(String text) {
        return text.length() <= 5 && ((text.length() == 1 && isBullet(text)) || ONLY_SIGN.matcher(text).matches());
    }

    static boolean isCaption(String line) {
        return CAPTION.matcher(line.substring(0, Math.min(line.length(), 40))).matches();
    }

    /// Whether a sentence ends with the line.
    static boolean isOver(String line) {
        int at = line.length() - 1;
        while (at > 0 && CLOSING.indexOf(line.charAt(at)) >= 0) {
            at--;
        }
        return TERMINAL.indexOf(line.charAt(at)) >= 0;
    }

    /// Whether more of what the line begins is to come, such as a list after a colon.
    static boolean announces(String line) {
        char last = line.charAt(line.length() - 1);
        return last == ':' || last == '：';
    }

    static boolean isWide(char c) {
        return c >= 0x2E80;
    }

    /// Whether dots lead from a heading to its page, as in a table of contents.
    static boolean leads(String line) {
        return LEADER.matcher(line).find();
    }

    static boolean hasLetterOrDigit(String line) {
        return line.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    static boolean hasLetter(String line) {
        return line.codePoints().anyMatch(Character::isLetter);
    }
}

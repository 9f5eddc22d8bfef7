package dev.quoth.corpus.read;

import dev.quoth.corpus.Han;
import java.util.regex.Pattern;

/// What a line begins with when it begins an item: a bullet or number, which is layout, or an outline number such as
/// «一、» and «(一)», which is part of the text.
///
/// @param rest the line without a bullet or number, and with an outline number
record ItemSign(Kind kind, String rest) {

    enum Kind {
        NONE, BULLET, NUMBER, OUTLINE, CHAPTER
    }

    private static final String WIDE_BULLETS = "•●○◦□■☆★▪▫‣◆◇►▶▸※✓✔➤◎⊙∙";
    private static final String NARROW_BULLETS = "-–*+·";
    /// What numbers begin with.
    private static final String STARTS = "0123456789(（①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳一二三四五六七八九十第";
    private static final Pattern NUMBER = Pattern.compile("(?:\\d{1,2} ?[.)、．)](?! ?\\d)|[(（]\\d{1,2}[)）]|[①-⑳]) ?");
    private static final Pattern OUTLINE = Pattern.compile("[(（] ?[一二三四五六七八九十]{1,3} ?[)）].*");
    private static final Pattern CHAPTER = Pattern
            .compile("(?:[一二三四五六七八九十]{1,3} ?、|第 ?[一二三四五六七八九十\\d]{1,3} ?[章節节編编部條条]).*");

    static ItemSign of(String line) {
        if (line.isEmpty()) {
            return new ItemSign(Kind.NONE, line);
        }
        char first = line.charAt(0);
        if (WIDE_BULLETS.indexOf(first) >= 0) {
            return new ItemSign(Kind.BULLET, line.substring(1).strip());
        }
        if (NARROW_BULLETS.indexOf(first) >= 0 && (line.length() == 1 || line.charAt(1) == ' ')) {
            return new ItemSign(Kind.BULLET, line.substring(1).strip());
        }
        if (STARTS.indexOf(first) < 0) {
            return new ItemSign(Kind.NONE, line);
        }
        var start = line.substring(0, Math.min(line.length(), 12));
        var number = NUMBER.matcher(start);
        if (number.lookingAt() && isNumberOfItem(line, number.end())) {
            return new ItemSign(Kind.NUMBER, line.substring(number.end()).strip());
        }
        if (OUTLINE.matcher(start).matches()) {
            return new ItemSign(Kind.OUTLINE, line);
        }
        return new ItemSign(CHAPTER.matcher(start).matches() ? Kind.CHAPTER : Kind.NONE, line);
    }

    /// A number with a point belongs to an item only where a space or a Han character follows.
    private static boolean isNumberOfItem(String line, int end) {
        return end == line.length() || line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '、'
                || Han.isHan(line.charAt(end)) || Glyphs.isOpening(line.charAt(end))
                || line.charAt(end - 1) > '①' - 1;
    }

    /// Whether the line is an item of a list.
    boolean isItem() {
        return kind == Kind.BULLET || kind == Kind.NUMBER;
    }

    boolean isOutline() {
        return kind == Kind.OUTLINE || kind == Kind.CHAPTER;
    }
}

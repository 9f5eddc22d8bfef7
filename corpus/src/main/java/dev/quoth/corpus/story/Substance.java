package dev.quoth.corpus.story;

import dev.quoth.corpus.Folding;
import dev.quoth.corpus.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// What a text says, whatever it looks like: two texts that differ in white space, punctuation, case or script, in when they
/// were last touched or in how often they were read have the same substance.
public final class Substance {

    private static final Pattern NUMBER = Pattern.compile("\\p{N}[\\p{N}.,:/\\-]*");
    private static final Pattern FIGURED_DATE = Pattern.compile("\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}:\\d{2}");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。！？!?；;])|(?<=\\.)\\s+|\\R");
    private static final Pattern NEITHER_LETTER_NOR_NUMBER = Pattern.compile("[^\\p{L}\\p{N}]+");
    /// What pages count and stamp, as folded text has it. Months and days are words of a stamp in English.
    private static final Pattern STAMP = Pattern
            .compile("\\b(?:updated|modified|reviewed|retrieved|printed|views?|viewed|"
                    + "visits?|visitors?|hits|likes?|shares?|comments?|downloads?|reads?|read|accessed)\\b"
                    + "|更新|修改日期|浏览|点阅|点击|人气|阅读|访问|访客|评论|留言|点赞|下载次|列印日期|打印日期|发布时间|发布日期|发表日期");
    private static final Pattern DATE_WORD = Pattern
            .compile("\\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|"
                    + "june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|"
                    + "(?:mon|tues|wednes|thurs|fri|satur|sun)day|am|pm|gmt|utc)\\b|[年月日时分秒]|星期[一二三四五六日天]|上午|下午");
    /// A stamp has few letters: a sentence that reports a number of visitors says more.
    private static final int MOST_OF_STAMP = 24;

    private Substance() {}

    /// Returns what stands for all texts that say what `text` does: 64 hexadecimal digits.
    public static String of(String text) {
        var kept = new StringBuilder();
        for (var sentence : SENTENCE_END.split(Folding.fold(text))) {
            kept.append(words(sentence));
        }
        return Sha256.hex(kept.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String words(String sentence) {
        return isStamp(sentence) ? "" : NEITHER_LETTER_NOR_NUMBER.matcher(sentence).replaceAll("");
    }

    /// Whether a sentence says only when or how often: by the words of a stamp beside a number, or as a date or one number
    /// that stands alone. A row of numbers is a table's.
    private static boolean isStamp(String sentence) {
        long numbers = NUMBER.matcher(sentence).results().count();
        if (numbers == 0) {
            return false;
        }
        var unnumbered = NUMBER.matcher(sentence).replaceAll(" ");
        var rest = DATE_WORD.matcher(unnumbered).replaceAll(" ");
        var bare = NEITHER_LETTER_NOR_NUMBER.matcher(rest).replaceAll("");
        return bare.isEmpty()
                ? numbers == 1 || !rest.equals(unnumbered) || FIGURED_DATE.matcher(sentence).find()
                : bare.length() <= MOST_OF_STAMP && STAMP.matcher(rest).find();
    }
}

package dev.quoth.bot.digest;

/// Small numbers as people write them.
final class Numerals {
    /// A number in digits or in Chinese.
    static final String FORM = "(?:\\d{1,2}|[零〇一二兩两三四五六七八九十]{1,3})";

    private static final String DIGITS = "零一二三四五六七八九";

    private Numerals() {}

    /// Returns the number that `text`, which has that form, says.
    static int value(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        var plain = text.replace('〇', '零').replace('兩', '二').replace('两', '二');
        int ten = plain.indexOf('十');
        if (ten < 0) {
            return plain.chars().map(DIGITS::indexOf).reduce(0, (number, digit) -> 10 * number + digit);
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(plain.charAt(ten - 1));
        int ones = ten == plain.length() - 1 ? 0 : DIGITS.indexOf(plain.charAt(ten + 1));
        return 10 * tens + ones;
    }
}

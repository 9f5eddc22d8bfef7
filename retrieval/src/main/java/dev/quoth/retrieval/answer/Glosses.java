package dev.quoth.retrieval.answer;

import dev.quoth.corpus.Folding;
import dev.quoth.corpus.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Says an amount or a year again for readers who may not read it at sight: `1 billion` for 10億, `10億` for 1 billion,
/// `2018` for 107年. Never names a currency.
final class Glosses {

    /// Years of the Republic of China count from 1912 as year 1.
    private static final int REPUBLIC = 1911;
    private static final Pattern REPUBLIC_YEARS = Pattern
            .compile("(?:民国)?(?<![\\d])(\\d{2,3})(?: ?年)?(?: ?[-–至到~] ?(\\d{2,3}))? ?年");

    private static final String NUMBER = "(\\d[\\d,]*(?:\\.\\d+)?) ?";
    private static final Pattern CHINESE_NUMBER = Pattern.compile("\\d ?[万亿兆千百]|[零〇一二两三四五六七八九十百千万亿兆]{2}");
    private static final Pattern SHARE = Pattern.compile("百分之");
    private static final Pattern ENGLISH_NUMBER = Pattern
            .compile(NUMBER + "(trillion|billion|million|bn|m)\\b");
    private static final Pattern CURRENCY_SIGN = Pattern.compile("[$€£¥]");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

    private Glosses() {}

    /// Returns what `value` is to a reader of `reader`; empty where it reads at sight.
    static Optional<String> of(String value, AnswerType type, Language reader) {
        var folded = Folding.fold(value);
        if (type == AnswerType.DATE) {
            return republicYears(folded);
        }
        return reader.isChinese() ? inChinese(folded, reader) : inEnglish(folded);
    }

    private static Optional<String> republicYears(String folded) {
        var match = REPUBLIC_YEARS.matcher(folded);
        if (!match.find()) {
            return Optional.empty();
        }
        var years = new ArrayList<String>();
        for (var year : match.group(2) == null ? List.of(match.group(1)) : List.of(match.group(1), match.group(2))) {
            years.add(Integer.toString(Integer.parseInt(year) + REPUBLIC));
        }
        // «20年» is a stretch of time; so is all that would lie beyond our own days or before the Republic's second half.
        boolean isYear = folded.contains("民国")
                || (Integer.parseInt(match.group(1)) >= 80 && Integer.parseInt(match.group(1)) < 140);
        return isYear ? Optional.of(String.join("–", years)) : Optional.empty();
    }

    private static Optional<String> inEnglish(String folded) {
        var written = SHARE.matcher(folded).replaceFirst("");
        if (!CHINESE_NUMBER.matcher(written).find()) {
            return Optional.empty();
        }
        var number = Numeral.first(written).orElseThrow().number();
        for (var scale : List.of("trillion", "billion", "million")) {
            var size = englishScale(scale);
            if (number.compareTo(size) >= 0) {
                return Optional.of(plain(number.divide(size, 6, RoundingMode.HALF_UP)) + " " + scale);
            }
        }
        var digits = String.format(Locale.ROOT, "%,d", number.toBigInteger());
        return Optional.of(written.equals(folded) ? digits : digits + "%");
    }

    private static Optional<String> inChinese(String folded, Language reader) {
        var match = ENGLISH_NUMBER.matcher(folded);
        // Without a currency «5 m» may be a length.
        if (!match.find() || (match.group(2).equals("m") && !CURRENCY_SIGN.matcher(folded).find())) {
            return Optional.empty();
        }
        var number = new BigDecimal(match.group(1).replace(",", ""))
                .multiply(englishScale(match.group(2)));
        boolean traditional = reader == Language.ZH_HANT;
        return Optional.of(number.compareTo(HUNDRED_MILLION) >= 0
                ? plain(number.divide(HUNDRED_MILLION, 6, RoundingMode.HALF_UP)) + (traditional ? "億" : "亿")
                : plain(number.divide(TEN_THOUSAND, 6, RoundingMode.HALF_UP)) + (traditional ? "萬" : "万"));
    }

    private static BigDecimal englishScale(String word) {
        return BigDecimal.valueOf(switch (word) {
            case "m", "million" -> 1_000_000L;
            case "bn", "billion" -> 1_000_000_000L;
            case "trillion" -> 1_000_000_000_000L;
            default -> throw new IllegalArgumentException("no English scale: " + word);
        });
    }

    private static String plain(BigDecimal number) {
        var digits = number.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, digits.scale()) + "f", digits);
    }
}

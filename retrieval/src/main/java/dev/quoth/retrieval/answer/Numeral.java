package dev.quoth.retrieval.answer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A number as it is written in a text, in digits or Han numerals, with or without a scale.
///
/// @param written as the text has it
/// @param end     where it ends in the text
public record Numeral(BigDecimal number, String written, int end) {

    private static final Pattern WRITTEN = Pattern.compile("(?:\\d[\\d,]*(?:\\.\\d+)?|[零〇一二两三四五六七八九十百千万亿兆]+"
            + "|(?<=\\d) ?[十百千万亿兆]+)+(?: ?(?:trillion|billion|million|thousand|bn|m)\\b(?!/))?");
    private static final Pattern PART = Pattern.compile("(\\d[\\d,]*(?:\\.\\d+)?)|([零〇一二两三四五六七八九])|([十百千])|([万亿兆])"
            + "|(trillion|billion|million|thousand|bn|m)");
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Map<String, Long> SCALES = Map.ofEntries(Map.entry("十", 10L), Map.entry("百", 100L),
            Map.entry("千", 1_000L), Map.entry("万", 10_000L), Map.entry("亿", 100_000_000L),
            Map.entry("兆", 1_000_000_000_000L), Map.entry("thousand", 1_000L), Map.entry("m", 1_000_000L),
            Map.entry("million", 1_000_000L), Map.entry("bn", 1_000_000_000L), Map.entry("billion", 1_000_000_000L),
            Map.entry("trillion", 1_000_000_000_000L));

    /// Returns the first number in `folded`; empty where there is none.
    public static Optional<Numeral> first(String folded) {
        var written = WRITTEN.matcher(folded);
        return written.find() ? Optional.of(of(written.toMatchResult())) : Optional.empty();
    }

    /// Returns the numbers in `folded`, in order.
    public static List<Numeral> in(String folded) {
        return WRITTEN.matcher(folded).results().map(Numeral::of).toList();
    }

    private static Numeral of(MatchResult written) {
        return new Numeral(read(written.group()), written.group(), written.end());
    }

    /// Digits wait for a small scale, what they make waits for a large one: 三千五百万 is (3 × 千 + 5 × 百) × 万.
    private static BigDecimal read(String written) {
        var whole = BigDecimal.ZERO;
        var section = BigDecimal.ZERO;
        var digits = BigDecimal.ZERO;
        var parts = PART.matcher(written);
        while (parts.find()) {
            if (parts.group(1) != null) {
                digits = new BigDecimal(parts.group(1).replace(",", ""));
            } else if (parts.group(2) != null) {
                // 二〇一八 is written digit by digit.
                digits = digits.multiply(BigDecimal.TEN).add(BigDecimal.valueOf(digit(parts.group(2))));
            } else if (parts.group(3) != null) {
                section = section.add(orOne(digits).multiply(scale(parts.group())));
                digits = BigDecimal.ZERO;
            } else {
                var before = section.add(digits);
                // 万亿 multiplies what stands before it once more.
                whole = before.signum() == 0 && whole.signum() != 0
                        ? whole.multiply(scale(parts.group()))
                        : whole.add(orOne(before).multiply(scale(parts.group())));
                section = BigDecimal.ZERO;
                digits = BigDecimal.ZERO;
            }
        }
        return whole.add(section).add(digits);
    }

    private static int digit(String sign) {
        return switch (sign) {
            case "〇" -> 0;
            case "两" -> 2;
            default -> DIGITS.indexOf(sign);
        };
    }

    private static BigDecimal scale(String sign) {
        return BigDecimal.valueOf(SCALES.getOrDefault(sign, 1L));
    }

    private static BigDecimal orOne(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ONE : number;
    }
}

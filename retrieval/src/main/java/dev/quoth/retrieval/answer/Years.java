package dev.quoth.retrieval.answer;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds the years that a text names: 2025, 二〇二五年, 民國114年.
final class Years {

    private static final int REPUBLIC = 1911;
    /// A comma behind a word ends a clause, since folding makes Chinese ones the same; one behind a digit groups digits.
    private static final String BEGINS = "(?<!\\d)(?<!\\d[.,])";
    private static final Pattern YEAR = Pattern.compile(BEGINS + "(1[0-9]\\d\\d|20\\d\\d)(?!\\d|[.,]\\d{1,3}(?!\\d))");
    private static final Pattern IN_HAN = Pattern.compile("([一二][〇零一二三四五六七八九]{3})(?=年)");
    /// A number of years below 80 is a stretch of time, unless it says otherwise.
    private static final Pattern OF_THE_REPUBLIC = Pattern
            .compile("民国 ?(\\d{1,3}) ?年|" + BEGINS + "([89]\\d|1[0-3]\\d) ?年(?!来|间|以|前|后|内|的)");
    private static final String DIGITS = "零一二三四五六七八九";

    private Years() {}

    /// Returns the years in `folded`, of the common era.
    static Set<Integer> in(String folded) {
        var years = new HashSet<Integer>();
        YEAR.matcher(folded).results().forEach(match -> years.add(Integer.valueOf(match.group(1))));
        IN_HAN.matcher(folded).results().forEach(match -> years.add(digits(match.group(1))));
        OF_THE_REPUBLIC.matcher(folded).results().forEach(match -> years.add(REPUBLIC + ofTheRepublic(match)));
        return years;
    }

    private static int digits(String han) {
        return han.replace('〇', '零').chars().map(DIGITS::indexOf).reduce(0, (before, digit) -> 10 * before + digit);
    }

    private static int ofTheRepublic(MatchResult match) {
        return Integer.parseInt(match.group(1) == null ? match.group(2) : match.group(1));
    }
}

package dev.quoth.retrieval.generation;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// English numbers in words. «One» is left alone: it mostly stands for something else.
final class SpeltNumbers {

    private static final List<String> SMALL = List.of("zero", "one", "two", "three", "four", "five", "six", "seven",
            "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
            "eighteen", "nineteen");
    private static final List<String> TENS = List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
            "ninety");
    private static final List<String> PLACES = List.of("zeroth", "first", "second", "third", "fourth", "fifth", "sixth",
            "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
            "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth");
    private static final String UNITS = String.join("|", SMALL.subList(1, 10));
    private static final String ONE_TO_NINETY_NINE = "(?:(" + String.join("|", TENS) + ")(?:[ -](" + UNITS + "))?|("
            + String.join("|", SMALL.subList(1, SMALL.size())) + "))";

    private static final Pattern NUMBER = Pattern.compile("\\b" + ONE_TO_NINETY_NINE + "\\b( hundred\\b)?"
            + "(?=( (?:thousand|million|billion|trillion)\\b)?)");
    private static final Pattern TWICE = Pattern.compile("\\b(twice|dozen|couple of)\\b");
    private static final Pattern PLACE = Pattern
            .compile("(?<!(?:one|two|three|four|a|[1-9])[ -])\\b(" + String.join("|",
                    PLACES.subList(1, PLACES.size())) + ")\\b(?!-hand)");

    private SpeltNumbers() {}

    /// Returns `folded` with numbers in digits.
    static String asDigits(String folded) {
        var counted = NUMBER.matcher(folded).replaceAll(SpeltNumbers::digits);
        var twice = TWICE.matcher(counted).replaceAll(match -> switch (match.group(1)) {
            case "twice" -> "2 times";
            case "dozen" -> "12";
            default -> "2";
        });
        return PLACE.matcher(twice).replaceAll(match -> PLACES.indexOf(match.group(1)) + "th");
    }

    private static String digits(MatchResult match) {
        int number = match.group(1) == null
                ? SMALL.indexOf(match.group(3))
                : (TENS.indexOf(match.group(1)) + 2) * 10
                        + (match.group(2) == null ? 0 : SMALL.indexOf(match.group(2)));
        if (match.group(4) != null) {
            return Integer.toString(number * 100);
        }
        return number == 1 && match.group(5) == null ? match.group() : Integer.toString(number);
    }
}

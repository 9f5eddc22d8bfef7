package dev.quoth.retrieval.generation;

import dev.quoth.retrieval.generation.Fact.Amount;
import dev.quoth.retrieval.generation.Fact.Day;
import dev.quoth.retrieval.generation.Fact.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the dates of a text and the stretches of time that have names.
final class Dates {

    /// Years of the Republic of China count from 1912 as year 1; those from 1991 to 2050 are also written without its name.
    private static final int REPUBLIC = 1911;
    private static final int FIRST_BARE = 80;
    private static final int LAST_BARE = 139;
    private static final int FIRST_COMMON = 1000;
    private static final int LAST_COMMON = 2199;

    private static final String HAN = "[零〇一二三四五六七八九十]";
    private static final String YEAR = "\\d{2,4}|[一二][零〇一二三四五六七八九]{3}|(?<=民国)" + HAN + "{1,4}";
    private static final String TWO = "\\d{1,2}|" + HAN + "{1,3}";

    private static final Pattern DECADE = Pattern.compile("(?:\\d{2})?(\\d0|[一二三四五六七八九]十)年代|\\b\\d{2}(\\d0)s\\b");
    private static final Pattern CENTURY = Pattern
            .compile("(" + TWO + ") ?世纪|\\b(\\d{1,2})(?:st|nd|rd|th)[ -]century\\b");
    private static final Pattern QUARTER = Pattern
            .compile(
                    "第?([一二三四1234])季度?|(首季|末季)|\\bq([1-4])\\b|\\b([1-4])(?:st|nd|rd|th)[ -]quarter\\b|\\b(?:(final|last) quarter)\\b");
    private static final Pattern HALF = Pattern
            .compile("(上|首|下)半年|\\bh([12])\\b|\\b(?:([12])(?:st|nd|th)|latter)[ -]half\\b");
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})\\b");
    private static final Pattern YEARS = Pattern
            .compile("(?<![\\d.])(\\d{2,4}) ?年?度? ?[-–—至到~/] ?(\\d{2,4}) ?年度?");
    private static final Pattern CHINESE = Pattern.compile("(民国 ?)?(?<!\\d[.,]|\\d)(" + YEAR + ") ?(?:年度|年)"
            + "(?: ?(" + TWO + ") ?月份?(?: ?(" + TWO + ") ?[日号])?)?");
    private static final Pattern CHINESE_DAY = Pattern.compile("(?<![\\d.])(" + TWO + ") ?月份?(?: ?(" + TWO
            + ") ?[日号])?|(?<![\\d.])(\\d{1,2}) ?(日|号(?![线楼店机码文]))");
    private static final String MONTH = "(january|february|march|april|may|june|july|august|september|october|november"
            + "|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?)";
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
            "oct", "nov", "dec");
    private static final Pattern ENGLISH = Pattern.compile("(?:\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? )?\\b" + MONTH
            + "\\b(?: (\\d{1,2})(?:st|nd|rd|th)?(?!\\d))?(?:,? (?:of )?(\\d{4})\\b)?");
    private static final Pattern MONTH_BEFORE = Pattern
            .compile("\\b(?:in|of|by|since|until|till|from|last|next|early|late|mid|this|every|each|to)[ -]$");
    private static final Pattern BARE_YEAR = Pattern
            .compile(
                    "(?<!\\d[.,]|[\\d$€£¥#])\\b(1[0-9]\\d{2}|20\\d{2})(?:[-–/](\\d{4}|\\d{2}))?(?![\\d%]|[.,]\\d| ?[万亿兆百千])");

    private Dates() {}

    /// Returns the dates in `folded`, and takes them out of it.
    static List<Figure> takenFrom(StringBuilder folded) {
        var found = new ArrayList<Figure>();
        found.addAll(Figures.taken(folded, DECADE, match -> List.of(new Period("D" + two(either(match, 1, 2))))));
        found.addAll(Figures.taken(folded, CENTURY, match -> List.of(new Period("C" + two(either(match, 1, 2))))));
        found.addAll(Figures.taken(folded, QUARTER, match -> List.of(new Period("Q" + quarter(match)))));
        found.addAll(Figures.taken(folded, HALF, match -> List.of(new Period("H" + half(match)))));
        found.addAll(Figures.taken(folded, ISO, match -> List.of(new Day(Integer.parseInt(match.group(1)),
                Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3))))));
        takeYears(folded, found);
        found.addAll(Figures.taken(folded, CHINESE, Dates::chinese));
        found.addAll(Figures.taken(folded, CHINESE_DAY, Dates::chineseDay));
        var before = folded.toString();
        found.addAll(Figures.taken(folded, ENGLISH, match -> english(match, before)));
        found.addAll(Figures.taken(folded, BARE_YEAR, match -> List.of(Day.of(Integer.parseInt(match.group(1))),
                new Amount(new BigDecimal(match.group(1)), Amount.NONE))));
        return found;
    }

    /// «2025至26年度» are two years.
    private static void takeYears(StringBuilder folded, List<Figure> found) {
        for (var match : YEARS.matcher(folded.toString()).results().toList()) {
            int first = Integer.parseInt(match.group(1));
            int last = Integer.parseInt(match.group(2));
            boolean areOfRepublic = isOfRepublic(first) && isOfRepublic(last);
            if (isCommon(first) || areOfRepublic) {
                int from = areOfRepublic ? first + REPUBLIC : first;
                int to = areOfRepublic ? last + REPUBLIC : last < 100 ? first / 100 * 100 + last : last;
                found.add(new Figure(Integer.toString(first), List.of(Day.of(from))));
                found.add(new Figure(match.group(2), List.of(Day.of(to))));
                folded.replace(match.start(), match.end(), "\u0001".repeat(match.end() - match.start()));
            }
        }
    }

    private static List<Fact> chinese(MatchResult match) {
        int year = year(match.group(2));
        int month = match.group(3) == null ? 0 : two(match.group(3));
        int day = match.group(4) == null ? 0 : two(match.group(4));
        if (match.group(1) != null) {
            return List.of(new Day(year + REPUBLIC, month, day));
        }
        if (isCommon(year)) {
            return List.of(new Day(year, month, day));
        }
        var stretch = new Amount(BigDecimal.valueOf(year), "year");
        if (isOfRepublic(year)) {
            return List.of(new Day(year + REPUBLIC, month, day), stretch);
        }
        return month == 0 ? List.of(stretch) : List.of(new Day(0, month, day));
    }

    private static boolean isCommon(int year) {
        return year >= FIRST_COMMON && year <= LAST_COMMON;
    }

    private static boolean isOfRepublic(int year) {
        return year >= FIRST_BARE && year <= LAST_BARE;
    }

    private static List<Fact> chineseDay(MatchResult match) {
        if (match.group(3) != null) {
            var day = new Day(0, 0, Integer.parseInt(match.group(3)));
            return match.group(4).equals("日")
                    ? List.of(day, new Amount(BigDecimal.valueOf(day.day()), "day"))
                    : List.of(day);
        }
        int month = two(match.group(1));
        return month < 1 || month > 12
                ? List.of()
                : List.of(new Day(0, month, match.group(2) == null ? 0 : two(match.group(2))));
    }

    /// «May» alone is a month only behind a word that months follow, and so are short forms.
    private static List<Fact> english(MatchResult match, String text) {
        var name = match.group(2);
        boolean isAlone = match.group(1) == null && match.group(3) == null && match.group(4) == null;
        if (isAlone && (name.equals("may") || name.equals("march") || name.length() <= 4)
                && !MONTH_BEFORE.matcher(text.substring(0, match.start(2))).find()) {
            return List.of();
        }
        var day = either(match, 1, 3);
        return List.of(new Day(match.group(4) == null ? 0 : Integer.parseInt(match.group(4)),
                MONTHS.indexOf(name.substring(0, 3)) + 1, day == null ? 0 : Integer.parseInt(day)));
    }

    private static int quarter(MatchResult match) {
        if (match.group(2) != null) {
            return match.group(2).equals("首季") ? 1 : 4;
        }
        if (match.group(5) != null) {
            return 4;
        }
        var written = either(match, 1, 3);
        return two(written == null ? match.group(4) : written);
    }

    private static int half(MatchResult match) {
        if (match.group(1) != null) {
            return match.group(1).equals("下") ? 2 : 1;
        }
        var written = either(match, 2, 3);
        return written == null ? 2 : Integer.parseInt(written);
    }

    private static @Nullable String either(MatchResult match, int one, int other) {
        return match.group(one) == null ? match.group(other) : match.group(one);
    }

    private static int year(String written) {
        return Character.isDigit(written.charAt(0))
                ? Integer.parseInt(written)
                : Figures.number(written).intValue();
    }

    private static int two(@Nullable String written) {
        return written == null ? 0 : Figures.number(written).intValue();
    }
}

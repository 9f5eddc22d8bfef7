package dev.quoth.corpus.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads days as people and machines write them, in Chinese and English, of the common era and of the Republic.
final class WrittenDays {

    /// A day that stands in a text from `start` to `end`.
    record Found(int start, int end, LocalDate day) {}

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    /// Years of the Republic of China count from 1912 as year 1.
    private static final int REPUBLIC = 1911;
    /// How much of a stamp is looked at, and how far into it a day may begin.
    private static final int LINE = 60;
    private static final int BEFORE = 8;

    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}";
    private static final String NUMERAL = "[〇零○一二三四五六七八九十百]";
    private static final String CHINESE_DAY = "((?:中華|中华)?民[國国])? ?(?<![\\d〇零○一二三四五六七八九十百])(\\d{2,4}|" + NUMERAL
            + "{2,7}) ?年 ?(\\d{1,2}|" + NUMERAL + "{1,3}) ?月 ?(\\d{1,2}|" + NUMERAL + "{1,3}) ?日";
    private static final String NUMERIC_DAY = "(?<![\\d./-])(\\d{4}|1\\d{2})([-/.])(\\d{1,2})\\6(\\d{1,2})(?![\\d-])";
    private static final String MONTH_FIRST = "\\b" + MONTH + "\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b";
    private static final String DAY_FIRST = "\\b(\\d{1,2})(?:st|nd|rd|th)?\\.? " + MONTH + "\\.?,? (\\d{4})\\b";
    private static final String YEAR_LAST = "(?<![\\d./-])(\\d{1,2})([/.])(\\d{1,2})\\16(\\d{4})(?![\\d./:-])";

    /// Groups, as [#read] takes them: 1 to 4 republic, year, month and day in Chinese; 5 to 8 year, separator, month and
    /// day in numbers; 9 to 11 month, day and year; 12 to 14 day, month and year; 15 to 18 two numbers around a
    /// separator, and a year.
    private static final Pattern DATE = Pattern.compile(CHINESE_DAY + "|" + NUMERIC_DAY + "|(?i)" + MONTH_FIRST + "|"
            + DAY_FIRST + "|" + YEAR_LAST);
    private static final Map<String, Integer> MONTHS = Map.ofEntries(Map.entry("jan", 1), Map.entry("feb", 2),
            Map.entry("mar", 3), Map.entry("apr", 4), Map.entry("may", 5), Map.entry("jun", 6), Map.entry("jul", 7),
            Map.entry("aug", 8), Map.entry("sep", 9), Map.entry("oct", 10), Map.entry("nov", 11), Map.entry("dec", 12));
    private static final Pattern COMPACT = Pattern
            .compile("(?<!\\d)(1\\d{2}|(?:19|20)\\d{2})(0[1-9]|1[0-2])([0-3]\\d)(?!\\d)");
    /// A day in the path of a web address, its parts set off by slashes or hyphens or written in one.
    private static final Pattern PATH = Pattern.compile(
            "[/_tc-]((?:19|20)\\d{2})(?:[/-]([01]?\\d)[/-]([0-3]?\\d)|[/-]?([01]\\d)[/-]?([0-3]\\d)(?:\\d{4})?)(?=[/_.?-]|$)");
    private static final Pattern EVENTS = Pattern.compile("(?i)/(?:events?|calendar|archives?)/");

    private WrittenDays() {}

    /// Returns the days in `text`, in order; one that cannot be is none.
    static List<Found> in(String text) {
        var found = DATE.matcher(text);
        var days = new ArrayList<Found>();
        while (found.find()) {
            read(found).ifPresent(day -> days.add(new Found(found.start(), found.end(), day)));
        }
        return days;
    }

    /// Returns the day at the start of a machine's time stamp or of a written date.
    static Optional<LocalDate> stamp(String text) {
        var start = text.strip();
        try {
            if (start.length() > 10 && start.charAt(10) == 'T') {
                return inRange(OffsetDateTime.parse(start).toLocalDate());
            }
        } catch (DateTimeException localTime) {
            // A time without its zone: the day is read below.
        }
        var days = in(start.substring(0, Math.min(start.length(), LINE)));
        if (!days.isEmpty()) {
            return days.getFirst().start() < BEFORE ? Optional.of(days.getFirst().day()) : Optional.empty();
        }
        return start.length() <= 2 * BEFORE ? compact(start) : Optional.empty();
    }

    /// Returns the day that begins `text` in seven digits of the Republic or eight, such as `1120628` and `20230628`.
    static Optional<LocalDate> compact(String text) {
        var found = COMPACT.matcher(text);
        return found.lookingAt() ? date(year(found.group(1)), found.group(2), found.group(3)) : Optional.empty();
    }

    /// Returns the day in the path of a web address; empty for an address of events.
    static Optional<LocalDate> ofAddress(String address) {
        int path = address.indexOf('/', Math.max(0, address.indexOf("://") + 3));
        if (path < 0 || !address.startsWith("http") || EVENTS.matcher(address).find()) {
            return Optional.empty();
        }
        var found = PATH.matcher(address.substring(path));
        while (found.find()) {
            boolean apart = found.group(2) != null;
            var day = date(Integer.parseInt(found.group(1)), apart ? found.group(2) : found.group(4),
                    apart ? found.group(3) : found.group(5));
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> read(Matcher found) {
        if (found.group(2) != null) {
            int year = number(found.group(2));
            return date(found.group(1) != null && year < FIRST_YEAR ? year + REPUBLIC : year(String.valueOf(year)),
                    String.valueOf(number(found.group(3))), String.valueOf(number(found.group(4))));
        }
        if (found.group(5) != null) {
            return date(year(found.group(5)), found.group(7), found.group(8));
        }
        if (found.group(15) != null) {
            return yearLast(found);
        }
        boolean monthFirst = found.group(9) != null;
        var month = (monthFirst ? found.group(9) : found.group(13)).toLowerCase(Locale.ROOT);
        return date(Integer.parseInt(monthFirst ? found.group(11) : found.group(14)),
                String.valueOf(MONTHS.getOrDefault(month, 0)), monthFirst ? found.group(10) : found.group(12));
    }

    /// Points stand behind the day and then the month; between slashes either may come first, and only one that no month
    /// can be, or two alike, tell which.
    private static Optional<LocalDate> yearLast(Matcher found) {
        int first = Integer.parseInt(found.group(15));
        int second = Integer.parseInt(found.group(17));
        int year = Integer.parseInt(found.group(18));
        if (found.group(16).equals(".") || first > 12 || first == second) {
            return date(year, found.group(17), found.group(15));
        }
        return second > 12 ? date(year, found.group(15), found.group(17)) : Optional.empty();
    }

    /// Years of three digits are those of the Republic.
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return year >= 100 && year < 200 ? year + REPUBLIC : year;
    }

    /// Returns the value of digits, or of Chinese numerals, set out one by one as in 二○二三 or with tens and hundreds.
    private static int number(String written) {
        if (Glyphs.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        boolean positional = written.indexOf('十') < 0 && written.indexOf('百') < 0;
        int value = 0;
        int digit = positional ? 0 : -1;
        for (int at = 0; at < written.length(); at++) {
            char c = written.charAt(at);
            if (c == '十' || c == '百') {
                value += (digit < 0 ? 1 : digit) * (c == '十' ? 10 : 100);
                digit = -1;
            } else {
                int next = Math.max(0, "〇一二三四五六七八九".indexOf(c));
                digit = positional ? digit * 10 + next : next;
            }
        }
        return value + Math.max(0, digit);
    }

    private static Optional<LocalDate> date(int year, String month, String day) {
        try {
            return inRange(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> inRange(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR ? Optional.of(day) : Optional.empty();
    }
}

package dev.quoth.corpus.read;

import dev.quoth.corpus.Han;
import dev.quoth.corpus.Metadata;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the day of publication where a page says it: in a line about itself, in a dateline, in a signature. A date in
/// the midst of a sentence is none.
final class Bylines {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    /// Years of the Republic of China count from 1912 as year 1.
    private static final int REPUBLIC = 1911;

    /// How many of the first and last lines are looked at.
    private static final int HEAD = 8;
    private static final int FOOT = 8;
    /// In characters: how much of a line is looked at, how far into it a date may begin, and the longest line that is
    /// about the page as a whole.
    private static final int LOOK = 160;
    private static final int BEFORE = 30;
    private static final int LINE = 60;

    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}";
    private static final String CHINESE_DAY = "(民國|民国)? ?(?<!\\d)(\\d{2,4}) ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?日";
    private static final String NUMERIC_DAY = "(?<![\\d./-])(\\d{4}|1\\d{2})([-/.])(\\d{1,2})\\6(\\d{1,2})(?![\\d-])";
    private static final String MONTH_FIRST = "\\b" + MONTH + "\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b";
    private static final String DAY_FIRST = "\\b(\\d{1,2})(?:st|nd|rd|th)? " + MONTH + "\\.?,? (\\d{4})\\b";

    /// Groups, as [#read] takes them: 1 to 4 republic, year, month and day in Chinese; 5 to 8 year, separator, month and
    /// day in numbers; 9 to 11 month, day and year; 12 to 14 day, month and year.
    private static final Pattern DATE = Pattern.compile(
            CHINESE_DAY + "|" + NUMERIC_DAY + "|(?i)" + MONTH_FIRST + "|" + DAY_FIRST);
    /// Labels of days on which a page was only revised.
    private static final Pattern REVISED = Pattern.compile("(?i)updated|modified|revised|更新|修[改訂订]");
    /// A date of the Republic in seven digits behind a bracket, as in `（記者名）1070315`.
    private static final Pattern SIGNED = Pattern.compile("[)）】](1\\d{2})(0[1-9]|1[0-2])([0-3]\\d)$");
    private static final Map<String, Integer> MONTHS = Map.ofEntries(Map.entry("jan", 1), Map.entry("feb", 2),
            Map.entry("mar", 3), Map.entry("apr", 4), Map.entry("may", 5), Map.entry("jun", 6), Map.entry("jul", 7),
            Map.entry("aug", 8), Map.entry("sep", 9), Map.entry("oct", 10), Map.entry("nov", 11), Map.entry("dec", 12));

    private Bylines() {}

    /// Returns the day that a line among the first or last of `lines` gives as that of publication.
    static Optional<LocalDate> of(List<String> lines) {
        for (int at = 0; at < Math.min(HEAD, lines.size()); at++) {
            var day = byline(lines.get(at));
            if (day.isPresent()) {
                return day;
            }
        }
        for (int at = lines.size() - 1; at >= Math.max(0, lines.size() - FOOT); at--) {
            var day = signature(lines.get(at));
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    /// Returns what the lines of a page say about it.
    static Metadata metadata(List<String> lines) {
        return new Metadata("", of(lines).orElse(null), null, null);
    }

    /// Whether `line` ends in a date.
    static boolean endsInDate(String line) {
        var end = line.substring(Math.max(0, line.length() - LINE));
        var found = DATE.matcher(end);
        boolean ends = false;
        while (found.find()) {
            ends = end.length() - found.end() <= 1;
        }
        return ends;
    }

    /// Returns the day at the start of a machine's time stamp or of a written date.
    static Optional<LocalDate> stamp(String text) {
        var start = text.strip();
        try {
            if (start.length() > 10 && start.charAt(10) == 'T') {
                return day(OffsetDateTime.parse(start).toLocalDate());
            }
        } catch (DateTimeException localTime) {
            // A time without its zone: the day is read below.
        }
        var found = DATE.matcher(start.substring(0, Math.min(start.length(), LINE)));
        if (found.lookingAt()) {
            return read(found);
        }
        return found.find() && found.start() < 8 ? read(found) : Optional.empty();
    }

    private static Optional<LocalDate> byline(String line) {
        var head = line.substring(0, Math.min(line.length(), LOOK));
        if (head.chars().noneMatch(Glyphs::isDigit)) {
            return Optional.empty();
        }
        var found = DATE.matcher(head);
        while (found.find() && found.start() <= BEFORE) {
            var before = head.substring(0, found.start()).stripTrailing();
            var after = head.substring(found.end());
            boolean dateline = isDatelineBracket(before, after);
            if (dateline || (line.length() <= LINE && isLabel(before) && isLoose(after))) {
                return read(found);
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> signature(String line) {
        var signed = SIGNED.matcher(line.substring(Math.max(0, line.length() - LINE)));
        if (signed.find()) {
            return date(Integer.parseInt(signed.group(1)) + REPUBLIC, signed.group(2), signed.group(3));
        }
        var found = DATE.matcher(line);
        return line.length() <= LINE && found.find() && isLabel(line.substring(0, found.start()).stripTrailing())
                && isLoose(line.substring(found.end())) ? read(found) : Optional.empty();
    }

    /// `(Hong Kong, 10 November 2023)` at the head of a paragraph.
    private static boolean isDatelineBracket(String before, String after) {
        return !before.isEmpty() && "(（【[".indexOf(before.charAt(0)) >= 0 && before.indexOf(')') < 0
                && before.indexOf('）') < 0 && after.stripLeading().matches("(?s)[)）】\\]電电讯訊].*");
    }

    private static boolean isLabel(String before) {
        if (before.isEmpty()) {
            return true;
        }
        if (REVISED.matcher(before).find()) {
            return false;
        }
        char last = before.charAt(before.length() - 1);
        return ":：|｜·,，-—–/(（[【".indexOf(last) >= 0 || (Glyphs.mass(before) <= 6 && Glyphs.clauseMarks(before) == 0
                && !before.endsWith("至") && !before.endsWith("於") && !before.endsWith("在") && !before.endsWith("于"));
    }

    /// Nothing that makes the date a part of a phrase.
    private static boolean isLoose(String after) {
        if (after.isEmpty() || !Han.isHan(after.charAt(0))) {
            return Glyphs.clauseMarks(after) < 3;
        }
        int colon = Math.max(after.indexOf('：'), after.indexOf(':'));
        return after.startsWith("電") || after.startsWith("星期") || (colon > 0 && colon <= 6);
    }

    private static Optional<LocalDate> read(Matcher found) {
        if (found.group(2) != null) {
            int year = Integer.parseInt(found.group(2));
            boolean republic = found.group(1) != null || (year >= 100 && year < 200);
            return date(republic ? year + REPUBLIC : year, found.group(3), found.group(4));
        }
        if (found.group(5) != null) {
            int year = Integer.parseInt(found.group(5));
            return date(year < 200 ? year + REPUBLIC : year, found.group(7), found.group(8));
        }
        boolean monthFirst = found.group(9) != null;
        var month = (monthFirst ? found.group(9) : found.group(13)).toLowerCase(Locale.ROOT);
        return date(Integer.parseInt(monthFirst ? found.group(11) : found.group(14)),
                String.valueOf(MONTHS.getOrDefault(month, 0)), monthFirst ? found.group(10) : found.group(12));
    }

    private static Optional<LocalDate> date(int year, String month, String day) {
        try {
            return day(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR ? Optional.of(day) : Optional.empty();
    }
}

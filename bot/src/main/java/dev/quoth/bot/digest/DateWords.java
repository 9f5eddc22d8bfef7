package dev.quoth.bot.digest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A day to come in words: `2026-12-01`, `1 Dec`, `tomorrow`, `monday`, `3 days`, 「12月1日」「明天」「下星期一」「三天」.
final class DateWords {
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
            "oct", "nov", "dec");
    private static final String MONTH = "((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\\.?";

    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern DAY_MONTH = Pattern.compile("(?i)\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?" + MONTH
            + "(?:\\s+(\\d{4}))?");
    private static final Pattern MONTH_DAY = Pattern
            .compile("(?i)\\b" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?");
    private static final Pattern CHINESE = Pattern.compile("(" + Numerals.FORM + ")月(" + Numerals.FORM + ")[日號号]?");
    private static final Pattern TOMORROW = Pattern.compile("(?i)\\btomorrow\\b|明天|明日|聽日|听日");
    private static final Pattern DAYS = Pattern
            .compile("(?i)(" + Numerals.FORM + ")\\s*(?:個|个)?(days?|天|日|weeks?|星期|禮拜|礼拜|週|周)(?:後|后)?");
    private static final Pattern ENGLISH_DAY = Pattern
            .compile("(?i)\\b(?:next\\s+)?((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\\b");
    private static final Pattern CHINESE_DAY = Pattern.compile("(?:下個?|下个)?(?:星期|禮拜|礼拜|[週周])([一二三四五六日天])");

    private DateWords() {}

    /// Takes a day after `today` out of `clauses`; empty where there is none that there can be.
    static Optional<LocalDate> take(Clauses clauses, LocalDate today) {
        return find(clauses, today).filter(day -> day.isAfter(today));
    }

    private static Optional<LocalDate> find(Clauses clauses, LocalDate today) {
        return clauses.take(ISO, m -> date(number(m, 1), number(m, 2), number(m, 3)))
                .or(() -> clauses.take(DAY_MONTH,
                        m -> coming(today, m.group(3), month(m.group(2)), number(m, 1))))
                .or(() -> clauses.take(MONTH_DAY,
                        m -> coming(today, m.group(3), month(m.group(1)), number(m, 2))))
                .or(() -> clauses.take(CHINESE, m -> coming(today, null, Numerals.value(m.group(1)),
                        Numerals.value(m.group(2)))))
                .or(() -> clauses.take(TOMORROW).map(m -> today.plusDays(1)))
                .or(() -> clauses.take(CHINESE_DAY)
                        .map(m -> today.with(TemporalAdjusters.next(DayWords.chinese(m.group(1))))))
                .or(() -> clauses.take(DAYS).map(m -> today.plusDays(days(m))))
                .or(() -> clauses.take(ENGLISH_DAY)
                        .map(m -> today.with(TemporalAdjusters.next(DayWords.english(m.group(1))))));
    }

    private static long days(MatchResult match) {
        boolean isDays = match.group(2).matches("(?i)days?|天|日");
        return Numerals.value(match.group(1)) * (isDays ? 1L : 7L);
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    /// A day without a year is the next one that is called so.
    private static Optional<LocalDate> coming(LocalDate today, @Nullable String year, int month, int day) {
        if (year != null) {
            return date(Integer.parseInt(year), month, day);
        }
        return date(today.getYear(), month, day).filter(date -> date.isAfter(today))
                .or(() -> date(today.getYear() + 1, month, day));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

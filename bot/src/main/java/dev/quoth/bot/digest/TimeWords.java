package dev.quoth.bot.digest;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A time of day in words: `08:30`, `8.30 am`, `noon`, 「早上八點半」「20時15分」.
final class TimeWords {
    private static final Pattern CLOCK = Pattern.compile(
            "(?<!\\d)(\\d{1,2})[:.](\\d{2})(?!\\d)\\s*(?:(am|pm|a\\.m\\.|p\\.m\\.)(?!\\w))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HALF_DAY = Pattern.compile(
            "(?<![\\d:.])(\\d{1,2})()\\s*(am|pm|a\\.m\\.|p\\.m\\.)(?!\\w)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("(?<![\\d/.-])([01]\\d|2[0-3])([0-5]\\d)(?![\\d/.-])");
    private static final Pattern CHINESE = Pattern.compile("(清晨|早上|早晨|上午|今早|中午|下午|傍晚|晚上|晚間|晚间|半夜|凌晨)?\\s*("
            + Numerals.FORM + ")\\s*[點点時时](?!間|间|區|区)(?:鐘|钟|正|整)?\\s*(?:(半)|(一刻)|(三刻)|(" + Numerals.FORM + ")\\s*分?)?");
    private static final Pattern PART_AND_CLOCK = Pattern
            .compile("(清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚間|晚间|半夜|凌晨)\\s*(\\d{1,2}):(\\d{2})");
    private static final Pattern NAMED = Pattern.compile("(?i)\\b(noon|midday|midnight)\\b|正午|午夜");

    private TimeWords() {}

    /// Takes a time out of `clauses`; empty where there is none that there can be.
    static Optional<LocalTime> take(Clauses clauses) {
        return clauses.take(PART_AND_CLOCK, m -> chinese(m.group(1), m.group(2), number(m.group(3))))
                .or(() -> clauses.take(CLOCK, TimeWords::english))
                .or(() -> clauses.take(HALF_DAY, TimeWords::english))
                .or(() -> clauses.take(CHINESE, m -> chinese(m.group(1), m.group(2), minutes(m))))
                .or(() -> clauses.take(DIGITS, TimeWords::english))
                .or(() -> clauses.take(NAMED).map(TimeWords::named));
    }

    private static Optional<LocalTime> english(MatchResult match) {
        int hour = Integer.parseInt(match.group(1));
        int minute = number(match.group(2));
        var half = match.groupCount() < 3 ? null : match.group(3);
        if (half == null) {
            return time(hour, minute);
        }
        boolean isPm = half.toLowerCase(Locale.ROOT).startsWith("p");
        return hour < 1 || hour > 12 ? Optional.empty() : time(hour % 12 + (isPm ? 12 : 0), minute);
    }

    private static int minutes(MatchResult match) {
        if (match.group(3) != null) {
            return 30;
        }
        if (match.group(4) != null) {
            return 15;
        }
        return match.group(5) != null ? 45 : number(match.group(6));
    }

    private static Optional<LocalTime> chinese(@Nullable String part, String hourText, int minute) {
        int hour = Numerals.value(hourText);
        boolean isLater = part != null && switch (part) {
            case "下午", "傍晚", "晚上", "晚間", "晚间" -> hour < 12;
            case "中午" -> hour < 10;
            default -> false;
        };
        boolean isMidnight = part != null && (part.equals("半夜") || part.equals("凌晨")) && hour == 12;
        return time(isMidnight ? 0 : isLater ? hour + 12 : hour, minute);
    }

    private static LocalTime named(MatchResult match) {
        var name = match.group().toLowerCase(Locale.ROOT);
        return name.equals("midnight") || name.equals("午夜") ? LocalTime.MIDNIGHT : LocalTime.NOON;
    }

    private static int number(@Nullable String text) {
        return text == null || text.isEmpty() ? 0 : Numerals.value(text);
    }

    private static Optional<LocalTime> time(int hour, int minute) {
        return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }
}

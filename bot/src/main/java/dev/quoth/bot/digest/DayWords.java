package dev.quoth.bot.digest;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Days of the week in words: `weekdays`, `mon wed fri`, `mon-fri`, 「星期一至五」「逢一三五」「工作日」.
final class DayWords {
    static final Set<DayOfWeek> EVERY = Set.of(DayOfWeek.values());
    static final Set<DayOfWeek> WORKING = Set.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private static final Pattern ALL_DAYS = Pattern
            .compile("(?i)\\b(?:daily|every\\s*day|all\\s+days|each\\s+day|7\\s+days)\\b|每天|每日|天天|日日");
    private static final Pattern WORKING_DAYS = Pattern
            .compile("(?i)\\b(?:every\\s+)?(?:weekdays?|work(?:ing)?\\s*days?|business\\s+days?)\\b|工作日|平日|上班日");
    private static final Pattern WEEKENDS = Pattern
            .compile("(?i)\\b(?:every\\s+|at\\s+)?weekends?\\b|[週周]末|假日");

    private static final String ENGLISH = "(?:mon(?:day)?s?|tue(?:s(?:day)?)?s?|wed(?:nesday)?s?|thu(?:rs?(?:day)?)?s?"
            + "|fri(?:day)?s?|sat(?:urday)?s?|sun(?:day)?s?)";
    private static final Pattern ENGLISH_DAYS = Pattern
            .compile("(?i)\\b(" + ENGLISH + ")\\b\\.?(?:\\s*(?:-|–|to|through|till|until)\\s*("
                    + ENGLISH + ")\\b\\.?)?");

    private static final String DAY = "[一二三四五六日天1-7]";
    private static final String PREFIX = "(?:(?:每個?|每个)?(?:星期|禮拜|礼拜|[週周])|逢(?:星期|禮拜|礼拜|[週周])?)";
    private static final Pattern CHINESE_DAYS = Pattern
            .compile(PREFIX + "\\s*(" + DAY + "(?:\\s*(?:[、,和及與与]|至|到|-|–|~)?\\s*(?:"
                    + PREFIX + ")?\\s*" + DAY + "(?![點点時时:.\\d月]))*)");
    private static final Pattern CHINESE_PART = Pattern.compile("(" + DAY + ")(?:\\s*(?:至|到|-|–|~)\\s*(?:" + PREFIX
            + ")?\\s*(" + DAY + "))?");

    private DayWords() {}

    /// Takes days out of `clauses`; empty where there are none.
    static Optional<Set<DayOfWeek>> take(Clauses clauses) {
        var days = new HashSet<DayOfWeek>();
        clauses.take(ALL_DAYS).ifPresent(all -> days.addAll(EVERY));
        clauses.take(WORKING_DAYS).ifPresent(working -> days.addAll(WORKING));
        clauses.take(WEEKENDS).ifPresent(weekend -> days.addAll(WEEKEND));
        clauses.takeAll(ENGLISH_DAYS).forEach(match -> days.addAll(range(match, DayWords::english)));
        for (var list : clauses.takeAll(CHINESE_DAYS)) {
            CHINESE_PART.matcher(list.group(1)).results()
                    .forEach(match -> days.addAll(range(match, DayWords::chinese)));
        }
        return days.isEmpty() ? Optional.empty() : Optional.of(Set.copyOf(days));
    }

    private interface Reading {
        DayOfWeek of(String word);
    }

    /// The days from the first to the last, over the week's end where need be.
    private static Set<DayOfWeek> range(MatchResult match, Reading reading) {
        var first = reading.of(match.group(1));
        var last = match.group(2) == null ? first : reading.of(match.group(2));
        var days = EnumSet.of(first);
        for (var day = first; day != last; day = day.plus(1)) {
            days.add(day.plus(1));
        }
        return days;
    }

    static DayOfWeek english(String word) {
        return switch (word.substring(0, 3).toLowerCase(Locale.ROOT)) {
            case "mon" -> DayOfWeek.MONDAY;
            case "tue" -> DayOfWeek.TUESDAY;
            case "wed" -> DayOfWeek.WEDNESDAY;
            case "thu" -> DayOfWeek.THURSDAY;
            case "fri" -> DayOfWeek.FRIDAY;
            case "sat" -> DayOfWeek.SATURDAY;
            case "sun" -> DayOfWeek.SUNDAY;
            default -> throw new IllegalArgumentException("not a day: '" + word + "'");
        };
    }

    static DayOfWeek chinese(String word) {
        int number = List.of("一", "二", "三", "四", "五", "六").indexOf(word) + 1;
        if (number == 0) {
            number = Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : 7;
        }
        return DayOfWeek.of(number);
    }
}

package dev.quoth.bot.digest;

import dev.quoth.bot.wording.DigestPhrase;
import dev.quoth.corpus.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Says plans and times in a language.
record PlanText(Language language) {

    /// Returns `plan` on one line.
    String of(Plan plan) {
        var parts = new ArrayList<String>();
        var when = language.isChinese()
                ? DigestPhrase.PLAN.in(language, days(plan), plan.time(), plan.zone().getId())
                : DigestPhrase.PLAN.in(language, plan.time(), days(plan), plan.zone().getId());
        parts.add(when);
        if (!plan.topics().isEmpty()) {
            parts.add(DigestPhrase.ABOUT.in(language, String.join(between(), plan.topics())));
        }
        if (!plan.collections().isEmpty()) {
            parts.add(DigestPhrase.FROM.in(language, String.join(between(), new TreeSet<>(plan.collections()))));
        }
        parts.add(DigestPhrase.AT_MOST.in(language, plan.items()));
        if (plan.isOnlyWithNews()) {
            parts.add(DigestPhrase.ONLY_WITH_NEWS.in(language));
        }
        return String.join(language.isChinese() ? "，" : ", ", parts);
    }

    private String days(Plan plan) {
        if (plan.days().equals(DayWords.EVERY)) {
            return DigestPhrase.EVERY_DAY.in(language);
        }
        if (plan.days().equals(DayWords.WORKING)) {
            return DigestPhrase.WEEKDAYS.in(language);
        }
        if (plan.days().equals(DayWords.WEEKEND)) {
            return DigestPhrase.WEEKENDS.in(language);
        }
        var names = plan.days().stream().sorted().map(day -> day.getDisplayName(TextStyle.SHORT, locale()))
                .collect(Collectors.joining(between()));
        return DigestPhrase.ON_DAYS.in(language, names);
    }

    private String between() {
        return language.isChinese() ? "、" : ", ";
    }

    /// Returns `time` as it is in `zone`.
    String time(Instant time, ZoneId zone) {
        var form = language.isChinese() ? "M月d日（EEE）HH:mm" : "EEE d MMM 'at' HH:mm";
        return DateTimeFormatter.ofPattern(form, locale()).format(time.atZone(zone));
    }

    String day(LocalDate day) {
        var form = language.isChinese() ? "M月d日（EEE）" : "EEE d MMM";
        return DateTimeFormatter.ofPattern(form, locale()).format(day);
    }

    private Locale locale() {
        return Locale.forLanguageTag(language.tag());
    }
}

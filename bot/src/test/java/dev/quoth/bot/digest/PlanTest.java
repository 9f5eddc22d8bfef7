package dev.quoth.bot.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.corpus.Language;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void comesAtTheEndOfAnHourThatIsMissing() {
        var plan = plan("02:30", "America/New_York", DayWords.EVERY);
        assertEquals(Optional.of(Instant.parse("2026-03-08T07:00:00Z")), plan.on(LocalDate.of(2026, 3, 8)));
    }

    @Test
    void comesInTheFirstOfAnHourThatIsThereTwice() {
        var plan = plan("01:30", "America/New_York", DayWords.EVERY);
        assertEquals(Optional.of(Instant.parse("2026-11-01T05:30:00Z")), plan.on(LocalDate.of(2026, 11, 1)));
        assertEquals(new Plan.Turn(LocalDate.of(2026, 11, 2), Instant.parse("2026-11-02T06:30:00Z")),
                plan.after(Instant.parse("2026-11-01T05:30:00Z")));
    }

    @Test
    void comesOnTheDayWhenMidnightIsMissing() {
        // Summer time began at midnight there.
        var plan = plan("00:15", "Asia/Beirut", DayWords.EVERY);
        assertEquals(Optional.of(Instant.parse("2022-03-26T22:00:00Z")), plan.on(LocalDate.of(2022, 3, 27)));
    }

    @Test
    void doesNotComeOnADayThatATimeZoneLeavesOut() {
        assertEquals(Optional.empty(),
                plan("08:30", "Pacific/Apia", DayWords.EVERY).on(LocalDate.of(2011, 12, 30)));
    }

    @Test
    void comesNextOnOneOfItsDays() {
        var plan = plan("08:30", "Asia/Hong_Kong", Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY));
        var monday = new Plan.Turn(LocalDate.of(2026, 11, 23), Instant.parse("2026-11-23T00:30:00Z"));
        assertEquals(monday, plan.after(Instant.parse("2026-11-19T00:30:00Z")));
        assertEquals(monday, plan.upTo(Instant.parse("2026-11-25T12:00:00Z")));
    }

    private static Plan plan(String time, String zone, Set<DayOfWeek> days) {
        return new Plan(LocalTime.parse(time), days, ZoneId.of(zone), List.of(), Set.of(), 8, false, Language.EN);
    }
}

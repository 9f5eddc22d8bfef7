package dev.quoth.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.corpus.store.Place;
import dev.quoth.corpus.store.PlaceSummary;
import dev.quoth.corpus.store.PlaceSummary.Readings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Instant NOON = Instant.parse("2025-03-01T12:00:00Z");
    private final Schedule hourly = new Schedule(Duration.ofHours(1));

    private static PlaceSummary place(String name, Optional<Instant> tried, Optional<Duration> every) {
        return new PlaceSummary(new Place("news", name), 0, 0,
                new Readings(Optional.empty(), tried, every, Optional.empty()), List.of(), List.of());
    }

    private static PlaceSummary tried(String name, int minutesAgo) {
        return place(name, Optional.of(NOON.minusSeconds(60L * minutesAgo)), Optional.empty());
    }

    @Test
    void readsAgainWhatWasReadAnHourAgoAndWhatNeverWas() {
        var unread = place("/unread", Optional.empty(), Optional.empty());
        var places = List.of(tried("/early", 59), tried("/due", 60), tried("/overdue", 90), unread);
        assertEquals(List.of(unread, places.get(2), places.get(1)), hourly.due(places, NOON));
    }

    @Test
    void readsAPlaceAsOftenAsItSays() {
        var often = place("/often", Optional.of(NOON), Optional.of(Duration.ofMinutes(5)));
        var never = place("/never", Optional.of(NOON), Optional.of(Duration.ZERO));
        var places = List.of(tried("/usual", 0), often, never);
        assertEquals(Optional.of(NOON.plusSeconds(300)), hourly.next(places));
        assertEquals(List.of(often), hourly.due(places, NOON.plusSeconds(300)));
        assertEquals(Optional.empty(), hourly.next(List.of(never)));
    }

    @Test
    void waitsForTheNextPlaceButNeitherForeverNorNotAtAll() {
        var soon = place("/soon", Optional.of(NOON.minusSeconds(3600 - 20)), Optional.empty());
        assertEquals(Duration.ofSeconds(20), hourly.untilNext(List.of(soon, tried("/late", 30)), NOON));
        assertEquals(Duration.ofSeconds(1), hourly.untilNext(List.of(tried("/overdue", 90)), NOON));
        assertEquals(Schedule.LONGEST_WAIT, hourly.untilNext(List.of(tried("/late", 30)), NOON));
        assertEquals(Schedule.LONGEST_WAIT, hourly.untilNext(List.of(), NOON));
    }

    @Test
    void readsOnDemandOnlyWhereTheSettingsSaySo() {
        var off = new Schedule(Duration.ZERO);
        assertEquals(List.of(), off.due(List.of(tried("/usual", 9000)), NOON));
    }
}

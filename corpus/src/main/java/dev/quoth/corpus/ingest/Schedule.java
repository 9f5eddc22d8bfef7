package dev.quoth.corpus.ingest;

import dev.quoth.corpus.store.PlaceSummary;
import dev.quoth.corpus.store.PlaceSummary.Readings;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Says when places are to be read again: as often as each says, counted from the end of its last reading, whether that
/// went well or not. A place that was never read is due at once.
///
/// @param every how much time lies between two readings of a place that does not say; zero: it is read on demand only
public record Schedule(Duration every) {

    /// How long to wait at the most before places are looked at again: some may be added meanwhile.
    public static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    /// Returns when the place whose readings went as `readings` say is to be read next; empty where only on demand.
    public Optional<Instant> next(Readings readings) {
        var interval = readings.every().orElse(every);
        return interval.isZero()
                ? Optional.empty()
                : Optional.of(readings.lastTried().map(tried -> tried.plus(interval)).orElse(Instant.MIN));
    }

    /// Returns those of `places` that are due at `now`, the longest overdue first.
    public List<PlaceSummary> due(Collection<PlaceSummary> places, Instant now) {
        return places.stream().filter(place -> next(place.readings()).filter(next -> !next.isAfter(now)).isPresent())
                .sorted(Comparator.comparing(place -> next(place.readings()).orElse(Instant.MAX)))
                .toList();
    }

    /// Returns when the first of `places` is due, which may be past; empty where none ever is.
    public Optional<Instant> next(Collection<PlaceSummary> places) {
        return places.stream().map(place -> next(place.readings())).flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /// Returns how long to wait at `now` before one of `places` may be due: at least a second, so that a place that is always
    /// due does not keep us busy, and at most [#LONGEST_WAIT].
    public Duration untilNext(Collection<PlaceSummary> places, Instant now) {
        var latest = now.plus(LONGEST_WAIT);
        var wait = Duration.between(now, next(places).filter(latest::isAfter).orElse(latest));
        return wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait;
    }
}

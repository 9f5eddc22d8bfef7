package dev.quoth.bot.digest;

import dev.quoth.corpus.Language;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What somebody wants to be told, and when.
///
/// @param time           the time of day in `zone`
/// @param days           the days on which an edition comes; never empty
/// @param topics         words or questions, in the order in which they were named; empty for everything
/// @param collections    which collections it is about; empty for all that the chat may see
/// @param items          how many stories an edition tells with their key sentences, 1 to [#MOST_ITEMS]
/// @param isOnlyWithNews whether no edition comes where there is nothing to tell
/// @param language       the language of our words in it
public record Plan(LocalTime time, Set<DayOfWeek> days, ZoneId zone, List<String> topics, Set<String> collections,
        int items, boolean isOnlyWithNews, Language language) {

    public static final int MOST_ITEMS = 50;
    public static final int MOST_TOPICS = 10;
    /// The longest that a topic may be, in characters.
    public static final int LONGEST_TOPIC = 200;

    public Plan {
        days = Set.copyOf(days);
        topics = List.copyOf(topics);
        collections = Set.copyOf(collections);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a plan must have days");
        }
        if (items < 1 || items > MOST_ITEMS) {
            throw new IllegalArgumentException("items must be 1 to " + MOST_ITEMS + ", got " + items);
        }
        if (topics.size() > MOST_TOPICS || topics.stream().anyMatch(topic -> !isTopic(topic))) {
            throw new IllegalArgumentException("topics must be at most " + MOST_TOPICS + " of 1 to " + LONGEST_TOPIC
                    + " characters, got " + topics);
        }
    }

    /// Returns when an edition comes on `day`; empty on other days, and on one that the time zone leaves out.
    ///
    /// An hour that summer time leaves out counts as its end, and of an hour that comes twice the first one counts: so each
    /// of its days has one time.
    public Optional<Instant> on(LocalDate day) {
        if (!days.contains(day.getDayOfWeek())) {
            return Optional.empty();
        }
        var rules = zone.getRules();
        var local = day.atTime(time);
        var transition = rules.getTransition(local);
        if (transition == null || transition.isOverlap()) {
            return Optional.of(local.atZone(zone).withEarlierOffsetAtOverlap().toInstant());
        }
        return transition.getDateTimeAfter().toLocalDate().equals(day)
                ? Optional.of(transition.getInstant())
                : Optional.empty();
    }

    /// Returns the first time after `time` that an edition comes.
    public Turn after(Instant time) {
        return first(time.atZone(zone).toLocalDate(), time);
    }

    /// Returns the first time on `day` or later, and after `time`, that an edition comes.
    public Turn first(LocalDate day, Instant time) {
        var date = day;
        while (true) {
            var at = on(date);
            if (at.isPresent() && at.get().isAfter(time)) {
                return new Turn(date, at.get());
            }
            date = date.plusDays(1);
        }
    }

    /// Returns the last time that an edition comes up to `time`.
    public Turn upTo(Instant time) {
        var date = time.atZone(zone).toLocalDate();
        while (true) {
            var at = on(date);
            if (at.isPresent() && !at.get().isAfter(time)) {
                return new Turn(date, at.get());
            }
            date = date.minusDays(1);
        }
    }

    /// A time at which an edition comes.
    ///
    /// @param day the day in the plan's time zone
    public record Turn(LocalDate day, Instant at) {}

    private static boolean isTopic(String text) {
        return !text.isBlank() && text.length() <= LONGEST_TOPIC;
    }
}

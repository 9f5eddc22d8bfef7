package dev.quoth.bot.delivery;

import dev.quoth.bot.delivery.Outgoing.Pace;
import java.util.Optional;
import java.util.stream.Stream;

/// Chooses the lane whose request goes next, while not too many are on their way: answers to buttons before messages, which
/// alone wait for the pace of the platform, and messages that people wait for before others. Not safe for use by several threads.
record Departures(LaneQueue lanes, Pacer pacer) {
    /// So many requests are on their way at the same time, and so many answers to buttons beside them.
    private static final int MOST_OUT = 32;
    private static final int MOST_BUTTONS_OUT = 16;

    /// Takes the next lane that is due; empty where none may go `now`.
    Optional<Lane> take(long now) {
        if (pacer.untilOpen() > 0 || isFull()) {
            return Optional.empty();
        }
        var button = lanes.take(Pace.FREE, now);
        if (button.isPresent() || isFullForMessages() || pacer.untilMessage() > 0) {
            return button;
        }
        boolean isAsideFirst = lanes.nextDue(Pace.ASIDE) < lanes.nextDue(Pace.MESSAGE);
        return lanes.take(isAsideFirst ? Pace.ASIDE : Pace.MESSAGE, now).or(() -> lanes.take(Pace.LEISURE, now));
    }

    /// Returns after how many nanoseconds one may go, at least 1; [LaneQueue#NEVER] where none does before something else
    /// happens.
    long untilNext(long now) {
        long button = Math.max(lanes.nextDue(Pace.FREE), now + pacer.untilOpen());
        long first = Stream.of(Pace.MESSAGE, Pace.ASIDE, Pace.LEISURE).mapToLong(lanes::nextDue).min().orElseThrow();
        long message = Math.max(first, now + pacer.untilMessage());
        long next = isFullForMessages() ? button : Math.min(button, message);
        return next == LaneQueue.NEVER || isFull() ? LaneQueue.NEVER : Math.max(1, next - now);
    }

    private boolean isFullForMessages() {
        return lanes.out() >= MOST_OUT;
    }

    private boolean isFull() {
        return lanes.out() >= MOST_OUT + MOST_BUTTONS_OUT;
    }
}

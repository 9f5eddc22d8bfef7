package dev.quoth.bot.delivery;

import dev.quoth.bot.delivery.Outgoing.Pace;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/// The lanes of a platform in which something waits, each until its time. A lane that was taken is out until it is put back
/// or released, so that one request at a time is on its way in it. Not safe for use by several threads.
final class LaneQueue {
    /// What [#nextDue] returns where nothing waits.
    static final long NEVER = Long.MAX_VALUE;

    private final Map<Pace, PriorityQueue<Entry>> waiting = new EnumMap<>(Pace.class);
    private final Set<Lane> known = new HashSet<>();
    /// Lanes that are out, and whether something came into them meanwhile.
    private final Map<Lane, Boolean> out = new HashMap<>();
    private long turns;

    private record Entry(Lane lane, long due, long turn) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return due == other.due ? Long.compare(turn, other.turn) : Long.compare(due, other.due);
        }
    }

    /// Notes that something waits in `lane`, at the time `now`. A lane that waits already keeps its time.
    void add(Lane lane, long now) {
        if (out.containsKey(lane)) {
            out.put(lane, true);
        } else if (known.add(lane)) {
            queue(lane, now);
        }
    }

    /// Takes the lane of `pace` whose time came first.
    Optional<Lane> take(Pace pace, long now) {
        if (nextDue(pace) > now) {
            return Optional.empty();
        }
        var lane = queueOf(pace).remove().lane();
        known.remove(lane);
        out.put(lane, false);
        return Optional.of(lane);
    }

    /// Returns when the next lane of `pace` is due.
    long nextDue(Pace pace) {
        var first = queueOf(pace).peek();
        return first == null ? NEVER : first.due();
    }

    /// Puts `lane` back, in which something may wait, until `due`.
    void putBack(Lane lane, long due) {
        out.remove(lane);
        known.add(lane);
        queue(lane, due);
    }

    /// Forgets `lane`, in which nothing was found to wait, unless something came into it meanwhile.
    void release(Lane lane, long now) {
        if (Boolean.TRUE.equals(out.get(lane))) {
            putBack(lane, now);
        } else {
            out.remove(lane);
        }
    }

    boolean isOut(Lane lane) {
        return out.containsKey(lane);
    }

    int out() {
        return out.size();
    }

    /// Makes all lanes due `now`.
    void hasten(long now) {
        for (var queue : waiting.values()) {
            var lanes = List.copyOf(queue);
            queue.clear();
            lanes.stream().sorted().forEach(entry -> queue(entry.lane(), Math.min(entry.due(), now)));
        }
    }

    private void queue(Lane lane, long due) {
        queueOf(lane.pace()).add(new Entry(lane, due, turns++));
    }

    private PriorityQueue<Entry> queueOf(Pace pace) {
        return waiting.computeIfAbsent(pace, added -> new PriorityQueue<>());
    }
}

package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.ConversationId;
import dev.quoth.bot.chat.Event;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows, in the conversations of a platform that wait for a reply, that somebody is there: at once, and again until the
/// first message of the reply went out. Safe for use by several threads.
final class LifeSigns implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LifeSigns.class);
    /// Telegram shows a sign for five seconds.
    private static final Duration AGAIN = Duration.ofSeconds(4);
    /// Where nothing came for so long, nobody sits and watches.
    private static final Duration LONGEST = Duration.ofMinutes(10);
    /// So many conversations are shown signs; those that wait behind them heard that we are busy.
    private static final int MOST = 1_000;
    private static final int MOST_OUT = 16;

    private final Adapter adapter;
    private final Ticks ticks;
    private final Rates rates;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<ConversationId, Sign> signs = new LinkedHashMap<>();
    /// The conversations of the events, by their numbers in the inbox.
    private final Map<Long, Sign> events = new HashMap<>();
    /// Events whose reply is stored.
    private final Set<Long> replied = new HashSet<>();
    private int out;
    private boolean stopped;

    LifeSigns(Line line, Ticks ticks) {
        adapter = line.adapter();
        this.ticks = ticks;
        rates = new Rates(line.limits().signs(), ticks);
    }

    private static final class Sign {
        private final Event event;
        private final Set<Long> events = new HashSet<>();
        private final long until;
        private boolean isShown;
        private long next;

        Sign(Event event, long now) {
            this.event = event;
            next = now;
            until = now + LONGEST.toNanos();
        }

        boolean isShown() {
            return isShown;
        }

        long next() {
            return next;
        }
    }

    void start() {
        Thread.ofPlatform().daemon().name("quoth-life-" + adapter.platform().key()).start(this::run);
    }

    Ticks ticks() {
        return ticks;
    }

    /// Shows signs for `event`, which has that number in the inbox.
    void begin(long number, Event event) {
        locked(() -> {
            var conversation = event.venue().conversation();
            if (!signs.containsKey(conversation) && signs.size() >= MOST) {
                return;
            }
            var sign = signs.computeIfAbsent(conversation, added -> new Sign(event, ticks.now()));
            sign.events.add(number);
            events.put(number, sign);
        });
    }

    /// Notes that the reply to the event is stored, so that the next request about it ends its signs.
    void replied(long number) {
        locked(() -> {
            if (events.containsKey(number)) {
                replied.add(number);
            }
        });
    }

    /// Notes that a request about the event was made.
    void tried(long number) {
        locked(() -> {
            if (replied.contains(number)) {
                remove(number);
            }
        });
    }

    /// Shows no more signs for the event.
    void end(long number) {
        locked(() -> remove(number));
    }

    private void remove(long number) {
        replied.remove(number);
        var sign = events.remove(number);
        if (sign != null && sign.events.remove(number) && sign.events.isEmpty()) {
            signs.remove(sign.event.venue().conversation());
        }
    }

    /// Has the clock looked at again.
    void wake() {
        locked(() -> {
        });
    }

    private void run() {
        for (var event = await(); event.isPresent(); event = await()) {
            var shown = event.get();
            Thread.ofVirtual().start(() -> show(shown));
        }
    }

    private void show(Event event) {
        try {
            adapter.showLife(event);
        } catch (RuntimeException e) {
            LOG.debug("no sign of life in {}: {}", event.venue().chat(), Faults.place(e));
        } finally {
            locked(() -> out--);
        }
    }

    /// Returns the event for which a sign is due; empty once stopped.
    private Optional<Event> await() {
        lock.lock();
        try {
            while (!stopped) {
                long now = ticks.now();
                var first = first(now);
                long wait = first.map(sign -> Math.max(sign.next - now, rates.untilNext())).orElse(Long.MAX_VALUE);
                if (wait <= 0 && out < MOST_OUT) {
                    return first.map(sign -> take(sign, now));
                }
                if (first.isEmpty() || wait <= 0) {
                    changed.await();
                } else {
                    changed.awaitNanos(wait);
                }
            }
            return Optional.empty();
        } catch (InterruptedException e) {
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /// Those that were never shown come before the rest.
    private Optional<Sign> first(long now) {
        signs.values().stream().filter(sign -> sign.until < now).toList()
                .forEach(sign -> Set.copyOf(sign.events).forEach(this::remove));
        return signs.values().stream().min(Comparator.comparing(Sign::isShown).thenComparingLong(Sign::next));
    }

    private Event take(Sign sign, long now) {
        rates.take();
        out++;
        sign.isShown = true;
        sign.next = now + AGAIN.toNanos();
        return sign.event;
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        locked(() -> stopped = true);
    }
}

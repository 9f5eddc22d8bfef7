package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.Venue;
import dev.quoth.bot.delivery.Outgoing.Pace;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Empties the outbox to one platform: one thread finds what is due, and each request is on its way in a virtual thread of
/// its own. Messages to one chat go one after the other, those to different chats side by side, and answers to buttons past
/// all of them. Safe for use by several threads.
final class Sender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final Duration STORE_PAUSE = Duration.ofSeconds(5);

    private final Line line;
    private final Outbox outbox;
    private final Ticks ticks;
    private final Courier courier;
    private final Pacer pacer;
    private final Watcher watcher;
    private final Aftermath aftermath;
    private final Caution caution;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final LaneQueue lanes = new LaneQueue();
    private final Departures departures;
    private final Set<Thread> carrying = new HashSet<>();
    private boolean stopped;

    Sender(Line line, Ledger ledger, Watcher watcher) {
        this.line = line;
        this.outbox = ledger.outbox();
        this.watcher = watcher;
        ticks = new Ticks(ledger.clock());
        courier = new Courier(line.adapter(), ledger);
        pacer = new Pacer(line.limits(), ticks);
        departures = new Departures(lanes, pacer);
        aftermath = new Aftermath(pacer, ticks, watcher, () -> locked(() -> lanes.hasten(ticks.now())));
        caution = new Caution(ticks);
    }

    /// Hears how it goes.
    interface Watcher {

        /// A request for `row` was made, whatever came of it.
        void tried(OutboxRow row);

        void moved(ChatId from, ChatId to);
    }

    void start() {
        Thread.ofPlatform().daemon().name("quoth-send-" + line.adapter().platform().key()).start(this::run);
    }

    Health health() {
        return aftermath.health();
    }

    /// Notes that something in the outbox is to go out in `lane`.
    void open(Lane lane) {
        locked(() -> lanes.add(lane, ticks.now()));
    }

    /// Has the clock looked at again.
    void wake() {
        locked(() -> {
        });
    }

    /// Takes the turn of a message for something that is not in the outbox; false where it is not its turn now.
    boolean takeTurn(ChatId chat, Venue.Kind kind) {
        return pacer.take(chat, kind) == 0;
    }

    /// Waits until no request to `chat` is on its way, but not longer than `most`.
    void awaitQuiet(ChatId chat, Duration most) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = most.toNanos();
            while (left > 0 && !stopped && isMessageOut(chat)) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isMessageOut(ChatId chat) {
        return lanes.isOut(new Lane(chat, Pace.MESSAGE)) || lanes.isOut(new Lane(chat, Pace.ASIDE));
    }

    private void run() {
        for (var lane = await(); lane.isPresent(); lane = await()) {
            try {
                begin(lane.get());
            } catch (RuntimeException e) {
                LOG.error("messages to {} wait: {}", lane.get().chat(), Faults.place(e));
                putBack(lane.get(), ticks.now() + STORE_PAUSE.toNanos());
            }
        }
    }

    /// Returns the next lane that is due; empty once stopped.
    private Optional<Lane> await() {
        lock.lock();
        try {
            while (!stopped) {
                long now = ticks.now();
                var due = departures.take(now);
                if (due.isPresent()) {
                    return due;
                }
                long wait = departures.untilNext(now);
                if (wait == LaneQueue.NEVER) {
                    changed.awaitUninterruptibly();
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

    /// Has the first request of `lane` sent, if it may go out now.
    private void begin(Lane lane) {
        var next = outbox.next(lane);
        if (next.isEmpty()) {
            locked(() -> lanes.release(lane, ticks.now()));
            return;
        }
        var row = next.get();
        long wait = Math.max(0, Duration.between(ticks.instant(), row.notBefore()).toNanos());
        if (isHarmfulTwice(row)) {
            wait = Math.max(wait, caution.untilRepeat());
        }
        if (wait == 0) {
            wait = switch (lane.pace()) {
                case MESSAGE, LEISURE -> pacer.take(lane.chat(), row.kind());
                case ASIDE -> pacer.takeAside();
                case FREE -> 0;
            };
        }
        if (wait > 0) {
            putBack(lane, ticks.now() + wait);
        } else {
            if (isHarmfulTwice(row)) {
                caution.repeats(row);
            }
            locked(() -> carrying.add(Thread.ofVirtual().start(() -> carry(lane, row))));
        }
    }

    private static boolean isHarmfulTwice(OutboxRow row) {
        return row.isUnsure() && !row.isRepeatable();
    }

    private void carry(Lane lane, OutboxRow row) {
        long due;
        try {
            var delivery = courier.carry(lane, row);
            due = ticks.now() + aftermath.of(row, delivery).toNanos();
            watcher.tried(row);
        } catch (InterruptedException e) {
            // We are closing; what may have gone out is asked about at the next start.
            return;
        } catch (RuntimeException e) {
            LOG.error("message {} to {}: {}", row.dispatch().id(), lane.chat(), Faults.place(e));
            due = ticks.now() + STORE_PAUSE.toNanos();
        } finally {
            caution.repeated(row);
            locked(() -> carrying.remove(Thread.currentThread()));
        }
        putBack(lane, due);
    }

    private void putBack(Lane lane, long due) {
        locked(() -> lanes.putBack(lane, due));
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

    /// Sends nothing more.
    void stop() {
        locked(() -> stopped = true);
    }

    /// Waits until nothing is on its way, `nanos` at the most; returns what is left of that time.
    long awaitQuiet(long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (!carrying.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
            }
            return left;
        } finally {
            lock.unlock();
        }
    }

    /// Breaks off what is on its way.
    @Override
    public void close() {
        stop();
        locked(() -> carrying.forEach(Thread::interrupt));
    }
}

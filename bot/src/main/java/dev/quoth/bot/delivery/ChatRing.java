package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.ChatId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Whose turn it is: the chats in which events wait, one event of each in turn, and never two of the same chat at a time. It
/// holds chats and numbers; the events themselves are in the inbox. Safe for use by several threads.
final class ChatRing {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    /// How many events wait in each chat that nobody works for, in the order of their turns.
    private final Map<ChatId, Integer> ready = new LinkedHashMap<>();
    /// How many events wait in each chat that somebody works for, without the one that is worked on.
    private final Map<ChatId, Integer> busy = new LinkedHashMap<>();
    /// How many events wait in each chat whose turn does not come before it is woken.
    private final Map<ChatId, Integer> asleep = new HashMap<>();
    /// Chats that heard that we are busy, until nothing waits there.
    private final Set<ChatId> told = new HashSet<>();
    private int waiting;
    private boolean stopped;

    /// Notes that `events` more wait in `chat`.
    void add(ChatId chat, int events) {
        lock.lock();
        try {
            (busy.containsKey(chat) ? busy : asleep.containsKey(chat) ? asleep : ready).merge(chat, events,
                    Integer::sum);
            waiting += events;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Waits for the chat whose turn it is; nobody else gets it until it is given back. Empty once stopped.
    Optional<ChatId> take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!stopped && ready.isEmpty()) {
                changed.await();
            }
            if (stopped) {
                return Optional.empty();
            }
            var first = ready.entrySet().iterator().next();
            var chat = first.getKey();
            busy.put(chat, first.getValue() - 1);
            ready.remove(chat);
            waiting--;
            return Optional.of(chat);
        } finally {
            lock.unlock();
        }
    }

    /// Gives `chat` back, whose turn comes again after all others.
    void giveBack(ChatId chat) {
        giveBack(chat, 0);
    }

    /// Gives `chat` back, whose event could not be worked on.
    void giveBackUndone(ChatId chat) {
        giveBack(chat, 1);
    }

    /// Gives `chat` back, whose event can't be worked on before the chat is [woken][#wake].
    void putOff(ChatId chat) {
        lock.lock();
        try {
            var left = busy.remove(chat);
            asleep.put(chat, (left == null ? 0 : left) + 1);
            waiting++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Lets the turn of `chat` come again, after all others.
    void wake(ChatId chat) {
        lock.lock();
        try {
            var events = asleep.remove(chat);
            if (events != null) {
                ready.put(chat, events);
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void giveBack(ChatId chat, int undone) {
        lock.lock();
        try {
            var left = busy.remove(chat);
            int events = (left == null ? 0 : left) + undone;
            waiting += undone;
            if (events > 0) {
                ready.put(chat, events);
            } else {
                told.remove(chat);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Returns how many events wait, those that are worked on left out.
    int waiting() {
        lock.lock();
        try {
            return waiting;
        } finally {
            lock.unlock();
        }
    }

    /// Returns about how many events are worked on before one that comes in `chat` now: in each other chat as many as wait
    /// in this one, with it.
    int ahead(ChatId chat) {
        lock.lock();
        try {
            int own = ready.getOrDefault(chat, busy.getOrDefault(chat, asleep.getOrDefault(chat, 0)));
            int others = ready.entrySet().stream().filter(entry -> !entry.getKey().equals(chat))
                    .mapToInt(entry -> Math.min(entry.getValue(), own + 1)).sum();
            return own + others;
        } finally {
            lock.unlock();
        }
    }

    /// Returns whether `chat` is still to hear that we are busy, and takes it for told.
    boolean mustTell(ChatId chat) {
        lock.lock();
        try {
            return told.add(chat);
        } finally {
            lock.unlock();
        }
    }

    /// Gives nothing out any more.
    void stop() {
        lock.lock();
        try {
            stopped = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until nobody works for a chat, `nanos` at the most; returns what is left of that time.
    long awaitIdle(long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (!busy.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
            }
            return left;
        } finally {
            lock.unlock();
        }
    }
}

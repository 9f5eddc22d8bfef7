package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.Responder;
import java.time.Duration;

/// Shows how far the work on one event is, as often as a chat can bear: what comes sooner is left out, for something newer
/// comes soon. Safe for use by several threads.
final class InterimMessages implements Responder.Interim {
    /// A group bears 20 messages a minute.
    private static final Duration SELDOM = Duration.ofSeconds(4);

    private final Postings postings;
    private final StoredEvent stored;
    private final Event event;
    private final Ticks ticks;
    private long shown;
    private long next;
    private boolean closed;

    InterimMessages(Postings postings, StoredEvent stored, Event event, Ticks ticks) {
        this.postings = postings;
        this.stored = stored;
        this.event = event;
        this.ticks = ticks;
        next = ticks.now();
    }

    @Override
    public synchronized void show(Reply.Message message) {
        shown++;
        if (!closed && ticks.now() >= next && postings.showInterim(stored, event, message)) {
            next = ticks.now() + SELDOM.toNanos();
        }
    }

    /// Returns how many messages were to be shown so far.
    synchronized long shown() {
        return shown;
    }

    /// Shows nothing any more.
    synchronized void close() {
        closed = true;
    }
}

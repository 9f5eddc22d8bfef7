package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.Content;
import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.Responder;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows how far the work on one event is, and how its reply begins, as often as a chat can bear: what comes sooner is left
/// out, for something newer comes soon. Safe for use by several threads.
final class InterimMessages implements Responder.Interim {
    private static final Logger LOG = LoggerFactory.getLogger(InterimMessages.class);

    /// A group bears 20 messages a minute.
    private static final Duration SELDOM = Duration.ofSeconds(4);
    /// Platforms bear a message a second in a chat; this leaves some for the reply.
    private static final Duration SOMETIMES = Duration.ofSeconds(2);
    private static final Duration OFTEN = Duration.ofSeconds(1);
    /// A draft that arrived after the reply would stand below it for a while.
    private static final Duration SETTLING = Duration.ofSeconds(1);

    private final Postings postings;
    private final Channel channel;
    private final StoredEvent stored;
    private final Event event;
    private final Ticks ticks;
    private long shown;
    private long next;
    private boolean hasDrafts;
    private boolean closed;
    private @Nullable Thread drafting;

    InterimMessages(Postings postings, Channel channel, StoredEvent stored, Event event) {
        this.postings = postings;
        this.channel = channel;
        this.stored = stored;
        this.event = event;
        ticks = channel.life().ticks();
        next = ticks.now();
        // What was edited has an answer, which is changed and not said anew.
        hasDrafts = event.content() instanceof Content.Said && event.venue().isPrivate();
    }

    @Override
    public synchronized void show(Reply.Message message) {
        shown++;
        if (!closed && ticks.now() >= next && postings.showInterim(stored, event, message)) {
            next = ticks.now() + SELDOM.toNanos();
        }
    }

    @Override
    public synchronized void begin(Reply.Message beginning) {
        shown++;
        if (!hasDrafts) {
            say(beginning);
        } else if (!closed && ticks.now() >= next && (drafting == null || !drafting.isAlive())) {
            next = ticks.now() + OFTEN.toNanos();
            drafting = Thread.ofVirtual().start(() -> draft(beginning));
        }
    }

    private void say(Reply.Message beginning) {
        if (!closed && ticks.now() >= next && postings.showBeginning(stored, event, beginning)) {
            next = ticks.now() + (event.venue().isPrivate() ? SOMETIMES : SELDOM).toNanos();
        }
    }

    private void draft(Reply.Message beginning) {
        try {
            if (channel.sender().takeTurn(event.venue().chat(), event.venue().kind())
                    && !channel.adapter().showDraft(postings.rendering(stored, event, beginning), stored.id())) {
                insteadOfDrafts(beginning);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.debug("no draft in {}: {}", event.venue().chat(), Faults.place(e));
        }
    }

    private synchronized void insteadOfDrafts(Reply.Message beginning) {
        hasDrafts = false;
        next = ticks.now();
        say(beginning);
    }

    /// Returns how many messages were to be shown so far.
    synchronized long shown() {
        return shown;
    }

    /// Shows nothing any more, once this returned.
    void close() throws InterruptedException {
        Thread last;
        synchronized (this) {
            closed = true;
            last = drafting;
        }
        if (last != null) {
            last.join(SETTLING);
        }
    }
}

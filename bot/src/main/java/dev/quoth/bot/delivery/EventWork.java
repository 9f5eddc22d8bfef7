package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.Content;
import dev.quoth.bot.chat.Event;
import dev.quoth.bot.delivery.Outgoing.Pace;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Works on events: each goes from the inbox through the responder to the outbox. Until its reply is stored there it stays in
/// the inbox, and is worked on again after a crash. Safe for use by several threads.
final class EventWork {
    private static final Logger LOG = LoggerFactory.getLogger(EventWork.class);

    private final Ledger ledger;
    private final Channels channels;
    private final Postings postings;
    private final Responding responding;

    EventWork(Ledger ledger, Channels channels, Postings postings, Responding responding) {
        this.ledger = ledger;
        this.channels = channels;
        this.postings = postings;
        this.responding = responding;
    }

    /// Answers the event of `chat` that waits longest. Throws [NotYetReadableException] where that can't be done yet.
    void next(ChatId chat) throws InterruptedException {
        var stored = ledger.inbox().next(chat);
        if (stored.isEmpty()) {
            return;
        }
        var event = readOrWait(stored.get());
        if (event.isEmpty()) {
            postings.finish(stored.get());
        } else {
            answer(stored.get(), event.get());
        }
    }

    /// Reads what arrived; empty where it asks nothing of us, or can't be read, be it for now or for ever.
    Optional<Event> read(StoredEvent stored) {
        try {
            return readOrWait(stored);
        } catch (NotYetReadableException e) {
            return Optional.empty();
        }
    }

    private Optional<Event> readOrWait(StoredEvent stored) {
        try {
            return channels.of(stored.arrival().chat()).adapter().read(stored.arrival().payload());
        } catch (NotYetReadableException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("event {} can't be read: {}", stored.arrival().id(), Faults.place(e));
            return Optional.empty();
        }
    }

    /// Shows signs of life for `event` where people wait for a message in answer to it and may see that it is worked on.
    /// Returns whether they do.
    boolean showLife(StoredEvent stored, Event event) {
        boolean isAwaited = asksForMessage(event) && responding.isWelcome(event);
        if (isAwaited) {
            channels.of(event.venue().chat()).life().begin(stored.id(), event);
        }
        return isAwaited;
    }

    private static boolean asksForMessage(Event event) {
        return switch (event.content()) {
            case Content.Said said -> true;
            case Content.Edited edited -> true;
            case Content.Shared shared -> true;
            case Content.Pressed pressed -> false;
            case Content.Searched searched -> false;
            case Content.Wordless wordless -> false;
            case Content.Joined joined -> false;
            case Content.Left left -> false;
            case Content.Moved moved -> false;
        };
    }

    private void answer(StoredEvent stored, Event event) throws InterruptedException {
        noteWhereItHappened(event);
        showLife(stored, event);
        var channel = channels.of(event.venue().chat());
        var interim = new InterimMessages(postings, channel, stored, event);
        postings.finish(stored, event, responding.reply(event, interim));
    }

    /// Whoever speaks to us can be spoken to.
    private void noteWhereItHappened(Event event) {
        var chat = event.venue().chat();
        switch (event.content()) {
            case Content.Left left ->
                ledger.outbox().gone(chat, "we were shut out", ledger.clock().instant());
            case Content.Moved moved -> {
                ledger.outbox().move(chat, moved.to());
                moved(chat, moved.to());
            }
            default -> {
                if (ledger.outbox().back(chat)) {
                    open(chat);
                }
            }
        }
    }

    /// Has what waits for a chat sent under its new id.
    void moved(ChatId from, ChatId to) {
        ledger.moves().moved(from, to);
        open(to);
    }

    private void open(ChatId chat) {
        for (var pace : Pace.values()) {
            channels.of(chat).sender().open(new Lane(chat, pace));
        }
    }
}

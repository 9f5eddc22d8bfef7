package dev.quoth.bot.delivery;

import dev.quoth.bot.delivery.Outgoing.Pace;
import dev.quoth.corpus.sqlite.StoreException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes requests to a platform and notes what came of them. This is where nothing is sent twice but for one case: when it
/// is not known whether a message went out, and the platform can't tell, it is sent once more. Safe for use by several
/// threads.
final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int MOST_REPEATS = 1;
    private static final Duration STORE_PAUSE = Duration.ofSeconds(1);

    private final Adapter adapter;
    private final Ledger ledger;

    Courier(Adapter adapter, Ledger ledger) {
        this.adapter = adapter;
        this.ledger = ledger;
    }

    /// Sends `row`, the first of `lane`, unless it must not be sent any more; returns what came of it, which is noted.
    Delivery carry(Lane lane, OutboxRow row) throws InterruptedException {
        var delivery = attempt(row);
        note(lane, row, delivery);
        return delivery;
    }

    private Delivery attempt(OutboxRow row) throws InterruptedException {
        if (row.isUnsure()) {
            var known = settledBefore(row);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return ledger.outbox().claim(row) ? send(row) : new Delivery.Sent(Optional.empty());
    }

    /// Returns what is known to have come of `row`, which may have gone out; empty where it is to be sent again.
    private Optional<Delivery> settledBefore(OutboxRow row) throws InterruptedException {
        return switch (find(row)) {
            case Trace.Found found -> Optional.of(new Delivery.Sent(Optional.of(found.message())));
            case Trace.Nowhere nowhere -> Optional.empty();
            // The one repeat is not to be wasted on a connection that breaks again.
            case Trace.Unreachable unreachable when !row.isRepeatable() ->
                Optional.of(new Delivery.Unsure(unreachable.reason()));
            case Trace.Unreachable unreachable -> Optional.empty();
            case Trace.Unknown unknown -> row.isRepeatable() || row.repeats() < MOST_REPEATS
                    ? Optional.empty()
                    : Optional.of(new Delivery.Refused(
                            "it is not known whether it went out, and it was sent once more already"));
        };
    }

    private Trace find(OutboxRow row) throws InterruptedException {
        try {
            return adapter.find(row.dispatch());
        } catch (RuntimeException e) {
            LOG.error("message {}: the adapter could not look for it: {}", row.dispatch().id(), Faults.place(e));
            return new Trace.Unknown();
        }
    }

    /// An adapter that throws may have sent something before.
    private Delivery send(OutboxRow row) throws InterruptedException {
        try {
            return adapter.send(row.dispatch());
        } catch (RuntimeException e) {
            LOG.error("message {} to {}: the adapter failed: {}", row.dispatch().id(), row.dispatch().chat(),
                    Faults.place(e));
            return new Delivery.Unsure("the adapter failed: " + Faults.place(e));
        }
    }

    private void note(Lane lane, OutboxRow row, Delivery delivery) throws InterruptedException {
        var chat = row.dispatch().chat();
        long id = row.dispatch().id();
        switch (delivery) {
            case Delivery.Sent sent -> settle(id, new Settlement.Sent(sent.message()));
            case Delivery.Later later -> {
                LOG.info("message {} to {} waits {} s, as the platform asks", id, chat, later.delay().toSeconds());
                settle(id, new Settlement.Waits(ledger.clock().instant().plus(later.delay()),
                        "the platform wants us to wait"));
            }
            case Delivery.NotSent not -> {
                LOG.info("message {} to {} did not go out: {}", id, chat, not.reason());
                settle(id, new Settlement.Waits(ledger.clock().instant(), not.reason()));
            }
            case Delivery.Unsure unsure -> {
                LOG.warn("message {} to {} may not have gone out: {}", id, chat, unsure.reason());
                settle(id, new Settlement.Unsure(unsure.reason()));
            }
            case Delivery.Refused refused -> giveUp(row, refused.reason());
            case Delivery.ChatGone gone -> {
                if (lane.pace() == Pace.FREE) {
                    giveUp(row, gone.reason());
                } else {
                    LOG.info("{} is gone: {}", chat, gone.reason());
                    insist(() -> ledger.outbox().gone(chat, gone.reason(), ledger.clock().instant()));
                    settle(id, new Settlement.Waits(ledger.clock().instant(), gone.reason()));
                }
            }
            case Delivery.ChatMoved moved -> {
                LOG.info("{} goes on as {}", chat, moved.to());
                settle(id, new Settlement.Waits(ledger.clock().instant(), "the chat moved"));
                insist(() -> ledger.outbox().move(chat, moved.to()));
            }
        }
    }

    private void giveUp(OutboxRow row, String reason) throws InterruptedException {
        LOG.warn("message {} to {} is given up: {}", row.dispatch().id(), row.dispatch().chat(), reason);
        settle(row.dispatch().id(), new Settlement.GivenUp(reason));
    }

    private void settle(long id, Settlement settlement) throws InterruptedException {
        insist(() -> ledger.outbox().settle(id, settlement, ledger.clock().instant()));
    }

    /// What happened must be noted, or it happens twice: a full disk is waited for.
    private static void insist(Runnable note) throws InterruptedException {
        while (true) {
            try {
                note.run();
                return;
            } catch (StoreException e) {
                LOG.error("{}; trying again", e.getMessage());
                Thread.sleep(STORE_PAUSE);
            }
        }
    }
}

package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.Responder;
import dev.quoth.bot.chat.UnansweredException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks a responder, and has a reply even where it throws or gives no sign of life. Safe for use by several threads.
final class Responding {
    private static final Logger LOG = LoggerFactory.getLogger(Responding.class);

    /// So long what failed may be the first sign that the process is ending.
    private static final Duration FIRST_SIGN = Duration.ofMillis(500);

    private final Responder responder;
    private final Duration patience;

    /// Passed once we are closing.
    private final CountDownLatch closing = new CountDownLatch(1);

    Responding(Responder responder, Duration patience) {
        this.responder = responder;
        this.patience = patience;
    }

    boolean isWelcome(Event event) {
        return responder.isWelcome(event);
    }

    /// Whatever fails from now on is left to the next start. To be called when we are about to be closed.
    void stop() {
        closing.countDown();
    }

    /// Returns the reply to `event`; throws InterruptedException where it is to be answered at the next start. The work has a platform thread of its own: it computes, and in a virtual thread it
    /// would hold up those that send.
    Reply reply(Event event, InterimMessages interim) throws InterruptedException {
        var task = new FutureTask<>(() -> responder.respond(event, interim));
        var thread = Thread.ofPlatform().daemon().name("quoth-answer").start(task);
        try {
            return await(task, interim);
        } catch (ExecutionException e) {
            return excuse(event, e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            LOG.error("event {} could not be answered: no sign of life for {} s", event.id(), patience.toSeconds());
        } finally {
            thread.interrupt();
            interim.close();
        }
        return responder.failed(event);
    }

    /// When the process is asked to end, libraries stop to work at once and what needs them fails, which may be before we are
    /// closed.
    private Reply excuse(Event event, Throwable fault) throws InterruptedException {
        if (closing.await(FIRST_SIGN.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.info("event {} is answered at the next start: {}", event.id(), Faults.place(fault));
            throw new InterruptedException("failed while we were closing");
        }
        if (fault instanceof UnansweredException unanswered) {
            return unanswered.instead();
        }
        LOG.error("event {} could not be answered: {}", event.id(), Faults.place(fault));
        return responder.failed(event);
    }

    private Reply await(FutureTask<Reply> task, InterimMessages interim)
            throws InterruptedException, ExecutionException, TimeoutException {
        while (true) {
            long shown = interim.shown();
            try {
                return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (interim.shown() == shown) {
                    throw e;
                }
            }
        }
    }
}

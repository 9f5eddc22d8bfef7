package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.Responder;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks a responder, and has a reply even where it throws or gives no sign of life. Safe for use by several threads.
final class Responding {
    private static final Logger LOG = LoggerFactory.getLogger(Responding.class);

    private final Responder responder;
    private final Duration patience;

    Responding(Responder responder, Duration patience) {
        this.responder = responder;
        this.patience = patience;
    }

    /// Returns the reply to `event`. The work has a platform thread of its own: it computes, and in a virtual thread it
    /// would hold up those that send.
    Reply reply(Event event, InterimMessages interim) throws InterruptedException {
        var task = new FutureTask<>(() -> responder.respond(event, interim));
        var thread = Thread.ofPlatform().daemon().name("quoth-answer").start(task);
        try {
            return await(task, interim);
        } catch (ExecutionException e) {
            LOG.error("event {} could not be answered: {}", event.id(),
                    Faults.place(e.getCause() == null ? e : e.getCause()));
        } catch (TimeoutException e) {
            LOG.error("event {} could not be answered: no sign of life for {} s", event.id(), patience.toSeconds());
        } finally {
            interim.close();
            thread.interrupt();
        }
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

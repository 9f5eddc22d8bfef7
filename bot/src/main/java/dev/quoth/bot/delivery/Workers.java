package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.ChatId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Works on so many events at the same time, each of another chat.
final class Workers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final Duration STORE_PAUSE = Duration.ofSeconds(1);

    private final ChatRing ring;
    private final EventWork work;
    private final List<Thread> threads = new ArrayList<>();

    Workers(ChatRing ring, EventWork work) {
        this.ring = ring;
        this.work = work;
    }

    void start(int workers) {
        for (int worker = 0; worker < workers; worker++) {
            threads.add(Thread.ofVirtual().name("quoth-work-" + worker).start(this::run));
        }
    }

    private void run() {
        try {
            for (var chat = ring.take(); chat.isPresent(); chat = ring.take()) {
                workFor(chat.get());
            }
        } catch (InterruptedException e) {
            // We are closing; the event waits in the inbox.
        }
    }

    private void workFor(ChatId chat) throws InterruptedException {
        boolean isDone = false;
        try {
            work.next(chat);
            isDone = true;
        } catch (RuntimeException e) {
            LOG.error("events of {} wait: {}", chat, Faults.place(e));
            Thread.sleep(STORE_PAUSE);
        } finally {
            if (isDone) {
                ring.giveBack(chat);
            } else {
                ring.giveBackUndone(chat);
            }
        }
    }

    /// Breaks off what is worked on.
    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}

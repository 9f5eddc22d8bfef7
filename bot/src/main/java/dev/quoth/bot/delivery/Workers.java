package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.ChatId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Works on so many events at the same time, each of another chat.
final class Workers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final Duration STORE_PAUSE = Duration.ofSeconds(1);

    private final ChatRing ring;
    private final EventWork work;
    private final List<Thread> threads = new ArrayList<>();
    /// Wakes chats; once it is shut down they stay asleep.
    private final ScheduledExecutorService alarms = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().daemon().name("quoth-alarms").factory(), new ThreadPoolExecutor.DiscardPolicy());

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
        boolean isOver = false;
        try {
            work.next(chat);
            ring.giveBack(chat);
            isOver = true;
        } catch (NotYetReadableException e) {
            LOG.info("events of {} wait {} s: {}", chat, e.untilNextTry().toSeconds(), e.getMessage());
            ring.putOff(chat);
            isOver = true;
            var unused = alarms.schedule(() -> ring.wake(chat), e.untilNextTry().toMillis(), TimeUnit.MILLISECONDS);
        } catch (RuntimeException e) {
            LOG.error("events of {} wait: {}", chat, Faults.place(e));
            Thread.sleep(STORE_PAUSE);
        } finally {
            if (!isOver) {
                ring.giveBackUndone(chat);
            }
        }
    }

    /// Breaks off what is worked on.
    @Override
    public void close() {
        alarms.shutdownNow();
        threads.forEach(Thread::interrupt);
    }
}

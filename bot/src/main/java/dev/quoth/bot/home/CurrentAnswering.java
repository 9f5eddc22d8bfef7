package dev.quoth.bot.home;

import dev.quoth.retrieval.answer.Answered;
import dev.quoth.retrieval.search.Question;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/// What answers questions now: exchanged for a new one where documents or models have changed, also by another process. Safe
/// for use by several threads.
final class CurrentAnswering implements AutoCloseable {
    /// How often we look whether another process has changed something.
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final Home home;
    private final InstantSource clock;
    /// Shared by questions, taken alone by what exchanges [#answering].
    private final ReentrantReadWriteLock turn = new ReentrantReadWriteLock();
    private final ReentrantLock looking = new ReentrantLock();
    private Answering answering;
    private volatile Instant looked;

    CurrentAnswering(Home home, InstantSource clock) {
        this.home = home;
        this.clock = clock;
        this.answering = home.answering();
        this.looked = clock.instant();
    }

    /// Whether documents are missing that another process was storing when this was opened or exchanged.
    boolean isBehind() {
        return using(Answering::isBehind);
    }

    Answered answer(Question question) {
        lookForChanges();
        return using(now -> now.answerer().answer(question));
    }

    /// Returns what `use` makes of what answers questions now, which stays open meanwhile.
    <T> T using(Function<Answering, T> use) {
        turn.readLock().lock();
        try {
            return use.apply(answering);
        } finally {
            turn.readLock().unlock();
        }
    }

    /// One question looks; those that come meanwhile are answered from what is there.
    private void lookForChanges() {
        var now = clock.instant();
        if (now.isBefore(looked.plus(LOOK_EVERY)) || !looking.tryLock()) {
            return;
        }
        try {
            if (home.isOutdated(answering)) {
                exchange();
            }
            looked = now;
        } finally {
            looking.unlock();
        }
    }

    /// Has the next question answered from what is stored now.
    void renew() {
        looking.lock();
        try {
            exchange();
        } finally {
            looking.unlock();
        }
    }

    private void exchange() {
        var fresh = home.answering();
        turn.writeLock().lock();
        try {
            answering.close();
            answering = fresh;
        } finally {
            turn.writeLock().unlock();
        }
    }

    /// Waits for the questions that are being answered.
    @Override
    public void close() {
        turn.writeLock().lock();
        try {
            answering.close();
        } finally {
            turn.writeLock().unlock();
        }
    }
}

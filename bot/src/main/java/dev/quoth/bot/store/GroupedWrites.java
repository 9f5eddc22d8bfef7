package dev.quoth.bot.store;

import dev.quoth.corpus.sqlite.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Makes one transaction of what several threads write at the same time, because each transaction waits for the disk: who
/// comes first writes for all that wait. Where it fails, it fails for all of them. Safe for use by several threads.
final class GroupedWrites {
    private final Database database;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition written = lock.newCondition();
    private List<Write<?>> waiting = new ArrayList<>();
    private boolean isWriting;

    GroupedWrites(Database database) {
        this.database = database;
    }

    /// Returns what `work` gives once its changes are committed. It must not throw for reasons of its own.
    <T> T write(String doing, Function<Handle, T> work) {
        var own = new Write<>(work);
        lock.lock();
        try {
            waiting.add(own);
            while (!own.isDone) {
                if (isWriting) {
                    written.awaitUninterruptibly();
                } else {
                    writeAll(doing);
                }
            }
        } finally {
            lock.unlock();
        }
        return own.result();
    }

    private void writeAll(String doing) {
        var group = waiting;
        waiting = new ArrayList<>();
        isWriting = true;
        lock.unlock();
        RuntimeException fault = null;
        try {
            database.write(doing, handle -> {
                group.forEach(write -> write.run(handle));
                return true;
            });
        } catch (RuntimeException e) {
            fault = e;
        } finally {
            lock.lock();
            isWriting = false;
        }
        for (var write : group) {
            write.end(fault);
        }
        written.signalAll();
    }

    /// What one thread writes.
    private static final class Write<T> {
        private final Function<Handle, T> work;
        private @Nullable T result;
        private @Nullable RuntimeException fault;
        private boolean isDone;

        Write(Function<Handle, T> work) {
            this.work = work;
        }

        void run(Handle handle) {
            result = work.apply(handle);
        }

        void end(@Nullable RuntimeException why) {
            fault = why;
            isDone = true;
        }

        T result() {
            if (fault != null) {
                throw fault;
            }
            return Objects.requireNonNull(result);
        }
    }
}

package dev.quoth.retrieval.server;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A body that ends in time, however slowly the server sends it, and that is not longer than it may be.
final class TimedBody extends FilterInputStream {

    private volatile long deadline;
    private final int mostBytes;
    private final Future<?> watch;
    private long count;

    /// @param deadline on the clock of [System#nanoTime]
    TimedBody(InputStream body, long deadline, int mostBytes, ExecutorService threads) {
        super(body);
        this.deadline = deadline;
        this.mostBytes = mostBytes;
        // A read that waits knows no limit; closing the stream under it ends it.
        this.watch = threads.submit(() -> {
            for (long left = left(); left > 0; left = left()) {
                TimeUnit.NANOSECONDS.sleep(left);
            }
            body.close();
            return true;
        });
    }

    /// Puts the end off, or not: it is `time` from now.
    void allow(Duration time) {
        deadline = System.nanoTime() + time.toNanos();
    }

    private long left() {
        return deadline - System.nanoTime();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read;
        try {
            read = super.read(buffer, from, length);
        } catch (IOException e) {
            throw left() <= 0 ? tooLate(e) : e;
        }
        if (left() <= 0 && read < 0) {
            throw tooLate(null);
        }
        count += Math.max(read, 0);
        if (count > mostBytes) {
            throw new TooLongException(mostBytes);
        }
        return read;
    }

    private static HttpTimeoutException tooLate(@Nullable IOException cause) {
        var late = new HttpTimeoutException("did not come to an end in time");
        late.initCause(cause);
        return late;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() throws IOException {
        watch.cancel(true);
        super.close();
    }
}

package dev.quoth.bot.slack;

import dev.quoth.bot.delivery.Arrival;
import dev.quoth.bot.delivery.Intake;
import dev.quoth.corpus.sqlite.StoreException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// An inbox in memory, which may be slow or broken. Safe for use by several threads.
final class Kept implements Intake {

    private final Map<String, Arrival> arrivals = new LinkedHashMap<>();
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean isBroken;

    @Override
    public void accept(Arrival arrival) {
        LockSupport.parkNanos(delay.toNanos());
        if (isBroken) {
            throw new StoreException("the disk is full", new IllegalStateException());
        }
        synchronized (arrivals) {
            arrivals.putIfAbsent(arrival.id().toString(), arrival);
        }
    }

    void slowDown(Duration each) {
        delay = each;
    }

    void breakDown(boolean broken) {
        isBroken = broken;
    }

    List<Arrival> all() {
        synchronized (arrivals) {
            return List.copyOf(arrivals.values());
        }
    }

    /// Waits until there are `count`, for ten seconds, and returns all.
    List<Arrival> await(int count) throws InterruptedException {
        for (int tried = 0; tried < 500 && all().size() < count; tried++) {
            Thread.sleep(20);
        }
        return all();
    }
}

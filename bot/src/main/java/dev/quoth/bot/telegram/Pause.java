package dev.quoth.bot.telegram;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Waits between tries, keeps what the trouble is, and ends at once when the service stops. One thread waits; others may ask
/// and stop.
final class Pause {

    private static final Logger LOG = LoggerFactory.getLogger(Pause.class);

    private final BackOff backOff;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Optional<String> trouble = Optional.empty();

    Pause(BackOff backOff) {
        this.backOff = backOff;
    }

    /// Waits because of `reason`, longer each time.
    void on(String reason) throws InterruptedException {
        on(reason, backOff.next());
    }

    void on(String reason, Duration delay) throws InterruptedException {
        if (!trouble.equals(Optional.of(reason))) {
            LOG.warn("{}; trying again", reason);
        }
        trouble = Optional.of(reason);
        if (stopped.await(delay.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debug("stopped while waiting");
        }
    }

    /// Says that all is well again.
    void over() {
        backOff.reset();
        trouble.ifPresent(reason -> LOG.info("over: {}", reason));
        trouble = Optional.empty();
    }

    /// Returns what is waited for; empty where nothing is.
    Optional<String> trouble() {
        return trouble;
    }

    /// Ends all waiting, now and later.
    void stop() {
        stopped.countDown();
    }

    boolean isStopped() {
        return stopped.getCount() == 0;
    }
}

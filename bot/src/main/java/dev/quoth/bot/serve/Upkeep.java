package dev.quoth.bot.serve;

import dev.quoth.bot.conversation.History;
import dev.quoth.bot.delivery.Deliveries;
import dev.quoth.corpus.sqlite.StoreException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Forgets once a day what need not be kept any longer.
///
/// @param days how many days things are kept
record Upkeep(Deliveries deliveries, History history, int days, InstantSource clock,
        ScheduledExecutorService timer) implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    /// Begins, with the first time right now.
    static Upkeep begin(Deliveries deliveries, History history, int days, InstantSource clock) {
        var timer = Executors
                .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("quoth-forgetting").factory());
        var upkeep = new Upkeep(deliveries, history, days, clock, timer);
        var unused = timer.scheduleWithFixedDelay(upkeep::forget, 0, 1, TimeUnit.DAYS);
        return upkeep;
    }

    private void forget() {
        try {
            deliveries.forget(Duration.ofDays(days));
            history.forgetOlderThan(days, clock);
        } catch (StoreException e) {
            LOG.warn("old questions and answers are still kept: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}

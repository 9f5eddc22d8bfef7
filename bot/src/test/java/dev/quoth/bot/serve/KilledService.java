package dev.quoth.bot.serve;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.corpus.KilledProgram;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// `quoth serve`, killed (SIGKILL) at random moments again and again, and what is known of when it was up.
final class KilledService {

    private static final int EARLY = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /// Most kills come at most so long after the service gave its first answer; some after it began to take questions in, or
    /// after it was started.
    private static final int LATEST_MILLIS = 1_500;

    private final Served served;
    private final Platform platform;
    private final Random random;
    private final List<Long> kills = new ArrayList<>();
    private final List<Long> launches = new ArrayList<>();
    private final List<Long> starts = new ArrayList<>();

    /// How it is seen from outside.
    interface Platform {

        /// Returns how often the service came for events so far.
        long visits();

        /// Returns how many questions were answered so far.
        int answered();
    }

    KilledService(Served served, Platform platform, Random random) {
        this.served = served;
        this.platform = platform;
        this.random = random;
    }

    /// Starts and kills it so many times.
    void kill(int times) throws IOException, InterruptedException {
        for (int kill = 0; kill < times; kill++) {
            var service = launch();
            if (kill % EARLY != 0) {
                awaitVisit(service);
                if (kill % EARLY > 1) {
                    awaitAnswer(service);
                }
            }
            service.waitFor(random.nextInt(LATEST_MILLIS), TimeUnit.MILLISECONDS);
            KilledProgram.kill(service);
            kills.add(System.nanoTime());
        }
    }

    /// Starts it once more and lets it live until all `isAnswered`, for two minutes, and then as long as a repeat could take.
    void finish(BooleanSupplier isAnswered) throws IOException, InterruptedException {
        var service = launch();
        awaitVisit(service);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isAnswered.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        Thread.sleep(3_000);
        service.destroy();
        service.waitFor();
    }

    /// What a killed service had sent reached its platform before the next one is so far that it sends anything.
    private Process launch() throws IOException {
        launches.add(System.nanoTime());
        return served.serve();
    }

    /// Waits until the service came for events for the first time since it was started.
    private void awaitVisit(Process service) throws InterruptedException {
        long before = platform.visits();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (platform.visits() == before) {
            assertTrue(service.isAlive() && System.nanoTime() < end, "the service does not come up");
            Thread.sleep(10);
        }
        starts.add(System.nanoTime());
    }

    private void awaitAnswer(Process service) throws InterruptedException {
        int before = platform.answered();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (platform.answered() == before) {
            assertTrue(service.isAlive() && System.nanoTime() < end, "the service does not answer");
            Thread.sleep(10);
        }
    }

    /// Returns how long after `sent` the service that sent it was dead; empty where the same service sent it `again`.
    Optional<Duration> untilKilled(long sent, long again) {
        long next = launches.stream().filter(launch -> launch > sent).findFirst().orElse(Long.MAX_VALUE);
        return kills.stream().filter(kill -> kill <= next && next < again).max(Long::compare)
                .map(kill -> Duration.ofNanos(Math.max(0, kill - sent)));
    }

    /// Returns for how long at most the service was up without a break between two moments.
    Duration up(long from, long to) {
        long longest = 0;
        for (long start : starts) {
            long end = kills.stream().filter(kill -> kill > start).findFirst().orElse(Long.MAX_VALUE);
            longest = Math.max(longest, Math.min(end, to) - Math.max(start, from));
        }
        return Duration.ofNanos(longest);
    }
}

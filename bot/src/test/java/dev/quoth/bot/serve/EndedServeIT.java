package dev.quoth.bot.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.bot.telegram.TelegramStandIn;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `quoth serve` is asked to end (SIGTERM) while it loads what its first question needs: libraries shut down then, and what
/// it can't answer for that is answered when it is started again.
class EndedServeIT {
    private static final List<Integer> MOMENTS = List.of(0, 200, 500, 900);
    private static final Duration LONGEST_CLOSING = Duration.ofSeconds(6);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    Path folder;
    private final TelegramStandIn telegram = TelegramStandIn.start();

    @AfterEach
    void close() {
        telegram.close();
    }

    @Test
    void answersLaterWhatItCouldNotAnswerAsItEnded() throws Exception {
        var served = Served.prepare(folder, telegram.environment());
        var houses = new HashMap<Long, Integer>();
        for (int moment : MOMENTS) {
            int house = houses.size();
            var person = telegram.person(1_000 + house, "P" + house, "en");
            houses.put(telegram.says(person, Served.question(house)), house);
            var service = awaitPoll(served);
            service.waitFor(moment, TimeUnit.MILLISECONDS);
            service.destroy();
            assertTrue(service.waitFor(LONGEST_CLOSING.toMillis(), TimeUnit.MILLISECONDS), "it does not end");
        }
        var last = awaitPoll(served);
        await(() -> telegram.answers().size() == MOMENTS.size());
        last.destroy();
        last.waitFor();
        assertEquals(Map.of(), wrong(houses));
        assertEquals(List.of(), telegram.faults());
    }

    private Map<Long, List<String>> wrong(Map<Long, Integer> houses) {
        var wrong = new HashMap<Long, List<String>>();
        houses.forEach((message, house) -> {
            var texts = telegram.answers().getOrDefault(message, List.of()).stream().map(answer -> answer.text())
                    .toList();
            if (texts.size() != 1 || !texts.getFirst().contains(Integer.toString(Served.price(house)))) {
                wrong.put(message, texts);
            }
        });
        return wrong;
    }

    /// Starts the service and waits until it took in what waited: its second request for updates acknowledges that.
    private Process awaitPoll(Served served) throws Exception {
        long before = telegram.polls();
        var service = served.serve();
        await(() -> telegram.polls() >= before + 2);
        return service;
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertTrue(System.nanoTime() < end, "it takes too long");
            Thread.sleep(10);
        }
    }
}

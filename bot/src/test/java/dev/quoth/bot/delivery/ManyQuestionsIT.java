package dev.quoth.bot.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.Responder;
import dev.quoth.bot.chat.Venue;
import dev.quoth.corpus.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 10,000 questions at once, and no limit to what the platform takes.
class ManyQuestionsIT {
    private static final List<Limits.Rate> FAST = List.of(new Limits.Rate(100_000, Duration.ofSeconds(1), 100_000));
    private static final Limits UNLIMITED = new Limits(
            Map.of(Venue.Kind.PRIVATE, FAST, Venue.Kind.GROUP, FAST, Venue.Kind.CHANNEL, FAST), FAST, FAST);

    @TempDir
    Path folder;
    private final FakePlatform platform = new FakePlatform();

    /// 10,000 questions in 500 chats: each answered, in order, by as many threads as there are workers.
    @Test
    void answersTenThousandQuestions() throws Exception {
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        Responder all = new Counting(atOnce, most);
        try (var running = new Running(folder.resolve("chats.db"), new Line(platform, UNLIMITED), all,
                new SettableClock(Chats.BEGINNING),
                new DeliveryTerms(4, 100_000, Duration.ofHours(24), Duration.ofMinutes(2)))) {
            running.deliveries.start();
            for (int batch = 0; batch < 20; batch++) {
                int question = batch;
                running.deliveries.acceptAll(IntStream.range(0, 500)
                        .mapToObj(chat -> Chats.said("" + chat, "q" + question)).toList());
            }
            long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
            while (left(running) > 0 && System.nanoTime() < end) {
                running.pass(Duration.ofSeconds(2));
                Thread.sleep(20);
            }
            var expected = IntStream.range(0, 20).mapToObj(question -> "to q" + question).toList();
            for (int chat = 0; chat < 500; chat++) {
                assertEquals(expected, platform.shown("" + chat));
            }
            assertTrue(most.get() <= 4, most.get() + " were worked on at once");
        }
    }

    private static int left(Running running) {
        var status = running.deliveries.status();
        return status.waiting() + status.outbox().waiting();
    }

    /// Counts how many are answered at once.
    private record Counting(AtomicInteger now, AtomicInteger most) implements Responder {

        @Override
        public Reply respond(Event event, Interim interim) {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            var reply = Chats.message("to " + Chats.text(event));
            now.decrementAndGet();
            return reply;
        }

        @Override
        public boolean isWelcome(Event event) {
            return true;
        }

        @Override
        public Reply busy(Event event, int ahead) {
            return Chats.message("busy");
        }

        @Override
        public Reply failed(Event event) {
            return Chats.message("failed");
        }
    }
}

package dev.quoth.bot.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.Venue;
import dev.quoth.bot.digest.Rush;
import dev.quoth.bot.store.QuickChats;
import dev.quoth.corpus.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Thousands of digests at one minute: half go to private chats of Telegram and half to channels of Slack, as fast as both
/// allow, in simulated time. How long it takes is held against the lower bound that the rates set. Run with
/// `-Ddigests=5000` for the figures in docs/measured.md.
class DigestRushTest {
    private static final int DIGESTS = Integer.getInteger("digests", 400);
    private static final Duration TICK = Duration.ofMillis(2);
    private static final Duration LONG = Duration.ofMinutes(10);

    @TempDir
    Path folder;
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T07:59:59Z"));
    private final List<Taken> taken = Collections.synchronizedList(new ArrayList<>());

    private record Taken(Platform platform, String text, Instant at) {}

    @Test
    void goesOutAtTheAllowedRatesAndLetsAnswersPass() throws Exception {
        try (var chats = QuickChats.open(folder.resolve("chats.db"));
                var deliveries = new Deliveries(
                        new Ledger(chats.inbox(), chats.outbox(), (from, to) -> {
                        }, clock),
                        List.of(Line.of(new Platforms(Platform.TELEGRAM)), Line.of(new Platforms(Platform.SLACK))),
                        new FakeResponder(), Running.terms());
                var rush = new Rush(chats, deliveries, clock)) {
            for (int number = 0; number < DIGESTS; number++) {
                rush.subscribe(number % 2 == 0
                        ? Venue.of(new ChatId(Platform.TELEGRAM, "" + number), Venue.Kind.PRIVATE)
                        : Venue.of(new ChatId(Platform.SLACK, "T1/C" + number), Venue.Kind.CHANNEL));
            }
            clock.pass(Duration.ofSeconds(1));
            var due = clock.instant();
            long begun = System.nanoTime();
            rush.begin();
            var made = Duration.ofNanos(System.nanoTime() - begun);
            deliveries.start();
            // Somebody speaks while they go out.
            pass(Duration.ofSeconds(1), deliveries);
            var asked = clock.instant();
            deliveries.post("answer", Venue.of(new ChatId(Platform.TELEGRAM, "asker"), Venue.Kind.PRIVATE),
                    Chats.message("to a question"));
            long end = System.nanoTime() + LONG.toNanos();
            while (taken.size() < DIGESTS + 1 && System.nanoTime() < end) {
                pass(TICK, deliveries);
            }
            report(due, asked, made);
        }
    }

    private void pass(Duration time, Deliveries deliveries) throws InterruptedException {
        clock.pass(time);
        deliveries.wake();
        Thread.sleep(1);
    }

    private void report(Instant due, Instant asked, Duration made) {
        assertEquals(DIGESTS, taken.stream().map(Taken::text).filter(text -> text.startsWith("s")).distinct().count());
        assertEquals(DIGESTS + 1, taken.size());
        System.out.printf("%d digests, made in %.1f s%n", DIGESTS, made.toMillis() / 1e3);
        for (var platform : List.of(Platform.TELEGRAM, Platform.SLACK)) {
            var own = taken.stream().filter(one -> one.platform == platform && one.text.startsWith("s")).toList();
            var last = own.stream().map(Taken::at).max(Instant::compareTo).orElseThrow();
            var rate = Limits.of(platform).overall().getFirst();
            double bound = (own.size() - rate.burst()) * (rate.per().toMillis() / 1e3) / rate.requests();
            double took = Duration.between(due, last).toMillis() / 1e3;
            System.out.printf("%-8s %4d messages: the last after %.1f s; lower bound %.1f s%n", platform.key(),
                    own.size(), took, bound);
            assertTrue(took < bound * 1.15 + 2, () -> platform + " took " + took + " s, bound " + bound + " s");
        }
        var answer = taken.stream().filter(one -> !one.text.startsWith("s")).findFirst().orElseThrow();
        double wait = Duration.between(asked, answer.at).toMillis() / 1e3;
        System.out.printf("an answer meanwhile went out after %.2f s%n", wait);
        assertTrue(wait < 1, () -> "an answer waited for " + wait + " s");
    }

    /// A platform that takes each message at once and notes when.
    private final class Platforms implements Adapter {
        private final Platform platform;

        private Platforms(Platform platform) {
            this.platform = platform;
        }

        @Override
        public Platform platform() {
            return platform;
        }

        @Override
        public Optional<Event> read(String payload) {
            return Optional.empty();
        }

        @Override
        public List<Outgoing> render(Rendering what) {
            var message = (Reply.Message) what.reply();
            return List.of(new Outgoing(Chats.words(message.parts().getFirst()), Outgoing.Pace.MESSAGE, false));
        }

        @Override
        public Outgoing plain(Venue venue, String text) {
            return new Outgoing(text, Outgoing.Pace.MESSAGE, false);
        }

        @Override
        public Delivery send(Dispatch request) {
            taken.add(new Taken(platform, request.payload(), clock.instant()));
            return new Delivery.Sent(Optional.of(new MessageId("m" + request.id())));
        }

        @Override
        public void showLife(Event event) {
            // Nobody looks.
        }
    }
}

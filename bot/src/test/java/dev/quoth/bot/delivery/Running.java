package dev.quoth.bot.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.Responder;
import dev.quoth.bot.store.ChatDatabase;
import dev.quoth.bot.store.QuickChats;
import dev.quoth.corpus.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The safe keeping over a file, a platform in memory and a clock that stands until it is moved.
final class Running implements AutoCloseable {
    private static final Duration LONG = Duration.ofSeconds(10);

    final SettableClock clock;
    final ChatDatabase chats;
    final Deliveries deliveries;
    final List<String> moves = new ArrayList<>();

    Running(Path file, Line line, Responder responder, SettableClock clock, DeliveryTerms terms) {
        this.clock = clock;
        chats = QuickChats.open(file);
        ChatMoves noted = (from, to) -> moves.add(from + " > " + to);
        deliveries = new Deliveries(new Ledger(chats.inbox(), chats.outbox(), noted, clock),
                List.of(line), responder, terms);
    }

    static DeliveryTerms terms() {
        return new DeliveryTerms(4, 200, Duration.ofHours(24), Duration.ofMinutes(2));
    }

    static Running in(Path file, Adapter adapter, Responder responder) {
        var running = new Running(file, Line.of(adapter), responder, new SettableClock(Chats.BEGINNING), terms());
        running.deliveries.start();
        return running;
    }

    void say(String chat, String text) {
        deliveries.accept(Chats.said(chat, text));
    }

    /// Lets `time` pass.
    void pass(Duration time) {
        clock.pass(time);
        deliveries.wake();
    }

    /// Lets time pass until nothing waits and nothing is on its way.
    void awaitDone() throws InterruptedException {
        await("", () -> {
            pass(Duration.ofMillis(100));
            var status = deliveries.status();
            return status.waiting() + status.outbox().waiting() == 0 ? "" : status.toString();
        });
    }

    /// Lets time pass until `actual` gives `expected`, and returns how many seconds that took.
    <T> long secondsUntil(T expected, Supplier<T> actual) throws InterruptedException {
        var from = clock.instant();
        await(expected, () -> {
            pass(Duration.ofMillis(50));
            return actual.get();
        });
        return Duration.between(from, clock.instant()).toSeconds();
    }

    /// Waits until the platform could not be reached.
    void awaitFailure() throws InterruptedException {
        await(true, () -> deliveries.status().platforms().values().iterator().next().lastFailure().isPresent());
    }

    /// Waits until the platform could not be reached at `time`.
    void awaitFailureAt(Instant time) throws InterruptedException {
        await(Optional.of(time), () -> deliveries.status().platforms().values().iterator().next().lastFailure());
    }

    /// Waits until `actual` gives `expected`; fails where that takes long.
    static <T> void await(T expected, Supplier<T> actual) throws InterruptedException {
        long end = System.nanoTime() + LONG.toNanos();
        while (!expected.equals(actual.get()) && System.nanoTime() < end) {
            Thread.sleep(2);
        }
        assertEquals(expected, actual.get());
    }

    static ChatId chat(String name) {
        return Chats.chat(name);
    }

    @Override
    public void close() {
        deliveries.close();
        chats.close();
    }
}

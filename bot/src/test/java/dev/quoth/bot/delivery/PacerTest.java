package dev.quoth.bot.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Venue;
import dev.quoth.corpus.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PacerTest {
    private final SettableClock clock = new SettableClock(Chats.BEGINNING);
    private final Pacer pacer = new Pacer(Limits.of(Platform.TELEGRAM), new Ticks(clock));

    @Test
    void letsABurstThroughAndThenOneASecond() {
        var sent = send(6, Venue.Kind.PRIVATE, "7");
        assertEquals(List.of(0L, 0L, 0L, 1L, 2L, 3L), seconds(sent));
    }

    @Test
    void letsTwentyAMinuteThroughToAGroup() {
        var sent = send(100, Venue.Kind.GROUP, "-7");
        assertTrue(mostWithin(Duration.ofMinutes(1), sent) <= 20, sent.toString());
        assertTrue(Duration.between(sent.getFirst(), sent.getLast()).toMinutes() <= 6, sent.toString());
    }

    @Test
    void letsThirtyASecondThroughInAll() {
        var sent = new ArrayList<Instant>();
        for (int chat = 0; chat < 300; chat++) {
            sent.addAll(send(1, Venue.Kind.PRIVATE, "" + chat));
        }
        assertTrue(mostWithin(Duration.ofSeconds(1), sent) <= 30, sent.toString());
        assertTrue(Duration.between(sent.getFirst(), sent.getLast()).toSeconds() <= 11, sent.toString());
    }

    @Test
    void letsNothingThroughWhileItIsClosed() {
        pacer.close(Duration.ofSeconds(30));
        assertEquals(List.of(30L), seconds(send(1, Venue.Kind.PRIVATE, "7")));
    }

    @Test
    void standsStillForAMomentWhereTheClockIsPutBack() {
        send(3, Venue.Kind.PRIVATE, "7");
        clock.pass(Duration.ofHours(-1));
        assertEquals(List.of(-3_599L), seconds(send(1, Venue.Kind.PRIVATE, "7")));
    }

    private List<Instant> send(int messages, Venue.Kind kind, String chat) {
        var sent = new ArrayList<Instant>();
        while (sent.size() < messages) {
            long wait = pacer.take(Chats.chat(chat), kind);
            if (wait == 0) {
                sent.add(clock.instant());
            } else {
                clock.pass(Duration.ofNanos(wait));
            }
        }
        return sent;
    }

    private static List<Long> seconds(List<Instant> times) {
        return times.stream().map(time -> Math.round(Duration.between(Chats.BEGINNING, time).toMillis() / 1000.0))
                .toList();
    }

    private static int mostWithin(Duration time, List<Instant> sent) {
        int most = 0;
        for (int first = 0; first < sent.size(); first++) {
            var end = sent.get(first).plus(time);
            most = Math.max(most, (int) sent.subList(first, sent.size()).stream().filter(end::isAfter).count());
        }
        return most;
    }
}

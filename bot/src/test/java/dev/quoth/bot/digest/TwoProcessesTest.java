package dev.quoth.bot.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.bot.store.ChatDatabase;
import dev.quoth.bot.store.QuickChats;
import dev.quoth.corpus.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two that do the work of one store, each with a scheduler and connections of its own.
class TwoProcessesTest {
    private static final int SUBSCRIPTIONS = 40;
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path folder;
    private final SettableClock clock = new SettableClock(DigestTalk.SATURDAY_NOON);

    @Test
    void sendEachEditionOnce() throws Exception {
        var file = folder.resolve("chats.db");
        try (var one = QuickChats.open(file);
                var other = QuickChats.open(file);
                var first = digests(one);
                var second = digests(other)) {
            for (int number = 0; number < SUBSCRIPTIONS; number++) {
                first.agenda().add(Paper.subscription("s" + number, number % 2 == 0 ? "13:00" : "13:01",
                        DayWords.EVERY, "UTC"), Paper.MARK);
            }
            first.start();
            second.start();
            clock.pass(Duration.ofMinutes(62));
            var sent = new ArrayList<String>();
            long end = System.nanoTime() + LONG.toNanos();
            while (sent.size() < SUBSCRIPTIONS && System.nanoTime() < end) {
                sent.addAll(Paper.send(one, clock.instant()));
                Thread.sleep(20);
            }
            // What comes twice comes at about the same time.
            Thread.sleep(3_000);
            sent.addAll(Paper.send(one, clock.instant()));
            assertEquals(SUBSCRIPTIONS, new HashSet<>(sent).size());
            assertEquals(SUBSCRIPTIONS, sent.size());
            assertEquals(List.of(), one.subscriptions().due(clock.instant()));
        }
    }

    private Digests digests(ChatDatabase chats) {
        var room = new Digests.Newsroom(Paper::edition, Paper::parts, Paper.poster(), Paper::everything, () -> {
        }, () -> {
        });
        return new Digests(new Digests.Desk(chats.subscriptions(), chats.editions(), chats.watches(),
                chats.timetable(clock)), room,
                new Digests.Terms(Duration.ofHours(6), Duration.ofMinutes(1), 2, clock));
    }
}

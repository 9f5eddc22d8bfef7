package dev.quoth.bot.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.bot.store.ChatDatabase;
import dev.quoth.corpus.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an earlier process left behind, at each step of the way, is gone on with.
class RestartTest {
    @TempDir
    Path folder;
    private final FakePlatform platform = new FakePlatform();
    private final SettableClock clock = new SettableClock(Chats.BEGINNING);

    @Test
    void answersWhatWasStoredOnly() throws Exception {
        leave(this::arrive);
        assertEquals(List.of("to why"), shownAfterRestart());
    }

    @Test
    void sendsWhatWasAnsweredOnly() throws Exception {
        leave(this::answer);
        assertEquals(List.of("to why"), shownAfterRestart());
    }

    @Test
    void sendsOnceMoreWhatMayHaveGoneOut() throws Exception {
        leave(chats -> {
            answer(chats);
            claim(chats);
        });
        assertEquals(List.of("to why"), shownAfterRestart());
    }

    @Test
    void sendsNothingMoreThatMayHaveGoneOutTwice() throws Exception {
        leave(chats -> {
            answer(chats);
            claim(chats);
            claim(chats);
        });
        assertEquals(List.of(), shownAfterRestart());
    }

    @Test
    void sendsNothingThatWasSent() throws Exception {
        leave(chats -> {
            answer(chats);
            var row = claim(chats);
            chats.outbox().settle(row.dispatch().id(), new Settlement.Sent(Optional.empty()), clock.instant());
        });
        assertEquals(List.of(), shownAfterRestart());
    }

    @Test
    void waitsASecondBeforeItRepeatsWhatMayHaveGoneOut() throws Exception {
        leave(chats -> {
            answer(chats);
            claim(chats);
        });
        try (var running = start()) {
            running.pass(Duration.ofMillis(900));
            Thread.sleep(50);
            assertEquals(List.of(), platform.shown("7"));
            running.awaitDone();
            assertEquals(List.of("to why"), platform.shown("7"));
        }
    }

    private interface Step {
        void in(ChatDatabase chats);
    }

    private void leave(Step step) {
        try (var chats = ChatDatabase.open(file())) {
            step.in(chats);
        }
    }

    private void arrive(ChatDatabase chats) {
        chats.inbox().store(List.of(Chats.said("7", "why")), clock.instant());
    }

    private void answer(ChatDatabase chats) {
        arrive(chats);
        var stored = chats.inbox().next(Chats.chat("7")).orElseThrow();
        var event = Chats.read(stored.arrival().payload());
        var posting = new Posting(event.venue(), About.of(stored, event), Optional.empty(),
                List.of(new Outgoing("say to why", Outgoing.Pace.MESSAGE, false)));
        chats.inbox().finish(stored, Optional.of(posting), clock.instant());
    }

    private static OutboxRow claim(ChatDatabase chats) {
        var row = chats.outbox().next(new Lane(Chats.chat("7"), Outgoing.Pace.MESSAGE)).orElseThrow();
        assertTrue(chats.outbox().claim(row));
        return row;
    }

    private List<String> shownAfterRestart() throws Exception {
        try (var running = start()) {
            running.awaitDone();
            return platform.shown("7");
        }
    }

    private Running start() {
        var running = new Running(file(), Line.of(platform), new FakeResponder(), clock, Running.terms());
        running.deliveries.start();
        return running;
    }

    private Path file() {
        return folder.resolve("chats.db");
    }
}

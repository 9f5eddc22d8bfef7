package dev.quoth.bot.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.bot.chat.Reply;
import dev.quoth.corpus.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many who ask at the same time.
class CrowdTest {
    @TempDir
    Path folder;
    private final FakePlatform platform = new FakePlatform();
    private final FakeResponder responder = new FakeResponder();
    private final CountDownLatch begin = new CountDownLatch(1);

    @Test
    void answersEachChatInTurn() throws Exception {
        var answered = Collections.synchronizedList(new ArrayList<String>());
        try (var running = running(1, 200)) {
            block(running);
            for (var text : List.of("a1", "a2", "a3")) {
                responder.on(text, (event, interim) -> note(answered, text));
                running.say("1", text);
            }
            for (var text : List.of("b1", "b2")) {
                responder.on(text, (event, interim) -> note(answered, text));
                running.say("2", text);
            }
            begin.countDown();
            running.awaitDone();
            assertEquals(List.of("a1", "b1", "a2", "b2", "a3"), answered);
        }
    }

    @Test
    void saysAtOnceAndOnceToAChatThatItIsBusy() throws Exception {
        try (var running = running(1, 2)) {
            block(running);
            for (int chat = 1; chat <= 4; chat++) {
                running.say(Integer.toString(chat), "why");
            }
            running.say("3", "who");
            running.secondsUntil(List.of("busy, 2 ahead"), () -> platform.shown("3"));
            running.secondsUntil(List.of("busy, 3 ahead"), () -> platform.shown("4"));
            assertEquals(List.of(), platform.shown("1"));
            begin.countDown();
            running.awaitDone();
            assertEquals(List.of("busy, 2 ahead", "to why", "to who"), platform.shown("3"));
        }
    }

    @Test
    void showsSignsOfLifeAtOnceAndAgainUntilTheAnswerIsThere() throws Exception {
        try (var running = running(1, 200)) {
            block(running);
            Running.await(1, () -> signsIn("0"));
            for (int sign = 2; sign <= 4; sign++) {
                int signs = sign;
                running.pass(Duration.ofSeconds(4));
                Running.await(signs, () -> signsIn("0"));
            }
            begin.countDown();
            running.awaitDone();
            int shown = signsIn("0");
            running.pass(Duration.ofMinutes(1));
            Thread.sleep(50);
            assertEquals(shown, signsIn("0"));
        }
    }

    @Test
    void showsAHundredSignsAtOnceAndAHundredMoreEachSecond() throws Exception {
        try (var running = running(1, 1_000)) {
            block(running);
            IntStream.range(1, 250).forEach(chat -> running.say("" + chat, "why"));
            for (int signs : List.of(100, 200, 250)) {
                Running.await(signs, () -> platform.signs().size());
                running.pass(Duration.ofSeconds(1));
            }
            assertEquals(250, new HashSet<>(platform.signs()).size());
            begin.countDown();
        }
    }

    private static Reply note(List<String> answered, String text) {
        answered.add(text);
        return Chats.message("to " + text);
    }

    /// Has the only worker wait until all may begin.
    private void block(Running running) throws InterruptedException {
        var blocked = new CountDownLatch(1);
        responder.on("first", (event, interim) -> {
            blocked.countDown();
            begin.await();
            return Chats.message("to first");
        });
        running.say("0", "first");
        blocked.await();
    }

    @Test
    void showsNoSignOfLifeToThoseWhoMayNotAsk() throws Exception {
        var shown = new CountDownLatch(1);
        responder.on("stranger", (event, interim) -> new Reply.Silence());
        responder.on("hm", (event, interim) -> {
            shown.await();
            return new Reply.Silence();
        });
        try (var running = Running.in(folder.resolve("chats.db"), platform, responder)) {
            running.say("0", "stranger");
            running.say("1", "hm");
            Running.await(List.of("1"), platform::signs);
            shown.countDown();
            running.awaitDone();
            assertEquals(List.of("1"), platform.signs());
            assertEquals(List.of(), platform.requests());
        }
    }

    private int signsIn(String chat) {
        return Collections.frequency(platform.signs(), chat);
    }

    private Running running(int workers, int queue) {
        var running = new Running(folder.resolve("chats.db"), Line.of(platform), responder,
                new SettableClock(Chats.BEGINNING),
                new DeliveryTerms(workers, queue, Duration.ofHours(24), Duration.ofMinutes(2)));
        running.deliveries.start();
        return running;
    }
}

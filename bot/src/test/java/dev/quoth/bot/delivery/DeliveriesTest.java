package dev.quoth.bot.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.Responder;
import dev.quoth.bot.chat.UnansweredException;
import dev.quoth.bot.chat.Venue;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveriesTest {
    @TempDir
    Path folder;
    private final FakePlatform platform = new FakePlatform();
    private final FakeResponder responder = new FakeResponder();

    @Test
    void answersWhatIsAsked() throws Exception {
        try (var running = open()) {
            running.say("7", "why");
            running.awaitDone();
            assertEquals(List.of("to why"), platform.shown("7"));
        }
    }

    @Test
    void answersAnEventThatIsToldTwiceOnce() throws Exception {
        try (var running = open()) {
            running.say("7", "why");
            running.awaitDone();
            running.say("7", "why");
            running.awaitDone();
            assertEquals(List.of("to why"), platform.shown("7"));
        }
    }

    @Test
    void answersAChatInItsOrder() throws Exception {
        var questions = IntStream.range(0, 20).mapToObj(number -> "q" + number).toList();
        try (var running = open()) {
            questions.forEach(question -> running.say("7", question));
            for (int second = 0; second < 20; second++) {
                Thread.sleep(10);
                running.pass(Duration.ofSeconds(1));
            }
            running.awaitDone();
            assertEquals(questions.stream().map(question -> "to " + question).toList(), platform.shown("7"));
        }
    }

    @Test
    void sendsTheMessagesOfOneReplyInOrder() throws Exception {
        responder.on("long", (event, interim) -> Chats.message("one", "two", "three"));
        try (var running = open()) {
            running.say("7", "long");
            running.awaitDone();
            assertEquals(List.of("one", "two", "three"), platform.shown("7"));
        }
    }

    @Test
    void saysNothingWhereNothingIsToBeSaid() throws Exception {
        responder.on("hm", (event, interim) -> new Reply.Silence());
        try (var running = open()) {
            running.say("7", "hm");
            running.awaitDone();
            assertEquals(List.of(), platform.requests());
        }
    }

    @Test
    void saysThatItCannotAnswerWhereTheResponderThrows() throws Exception {
        responder.on("why", (event, interim) -> {
            throw new IllegalStateException("broken");
        });
        try (var running = open()) {
            running.say("7", "why");
            running.awaitDone();
            assertEquals(List.of("can't answer why"), platform.shown("7"));
        }
    }

    @Test
    void saysWhatTheResponderHasToSayWhereSomethingIsWrong() throws Exception {
        responder.on("why", (event, interim) -> {
            throw new UnansweredException("no model", Chats.message("not now"));
        });
        try (var running = open()) {
            running.say("7", "why");
            running.awaitDone();
            assertEquals(List.of("not now"), platform.shown("7"));
        }
    }

    @Test
    void saysInPlainWordsThatItCannotAnswerWhereNothingElseCanBeRendered() throws Exception {
        platform.rendersNothing();
        try (var running = open()) {
            running.say("7", "why");
            running.awaitDone();
            assertEquals(List.of("plainly can't answer why"), platform.shown("7"));
        }
    }

    @Test
    void leavesWhatFailsAsTheProcessEndsToTheNextStart() throws Exception {
        var failing = new CountDownLatch(1);
        responder.on("why", (event, interim) -> {
            failing.countDown();
            throw new UnansweredException("the library shut down", Chats.message("not now"));
        });
        try (var running = open()) {
            running.say("7", "why");
            failing.await();
            running.deliveries.stop();
        }
        responder.on("why", (event, interim) -> Chats.message("because"));
        try (var running = open()) {
            running.awaitDone();
            assertEquals(List.of("because"), platform.shown("7"));
        }
    }

    @Test
    void saysThatItCannotAnswerWhereTheResponderHangs() throws Exception {
        responder.on("why", (event, interim) -> {
            new CountDownLatch(1).await();
            return new Reply.Silence();
        });
        var terms = new DeliveryTerms(4, 200, Duration.ofHours(24), Duration.ofMillis(50));
        try (var running = new Running(file(), Line.of(platform), responder, new SettableClock(Chats.BEGINNING),
                terms)) {
            running.deliveries.start();
            running.say("7", "why");
            running.awaitDone();
            assertEquals(List.of("can't answer why"), platform.shown("7"));
        }
    }

    @Test
    void answersAnEditedQuestionInThePlaceOfTheOldAnswer() throws Exception {
        responder.on("old", (event, interim) -> Chats.message("one", "two"));
        try (var running = open()) {
            running.say("7", "old");
            running.awaitDone();
            running.deliveries.accept(Chats.edited("7", "old", "new"));
            running.awaitDone();
            assertEquals(List.of("to new"), platform.shown("7"));
        }
    }

    @Test
    void dropsWhatWasNotSentOfTheAnswerToAnEditedQuestion() throws Exception {
        platform.answers("7", new Delivery.Later(Duration.ofSeconds(30), false));
        try (var running = open()) {
            running.say("7", "old");
            Running.await(1, () -> running.deliveries.status().outbox().waiting());
            running.deliveries.accept(Chats.edited("7", "old", "new"));
            Running.await(0, () -> running.deliveries.status().waiting());
            running.pass(Duration.ofMinutes(1));
            running.awaitDone();
            assertEquals(List.of("to new"), platform.shown("7"));
        }
    }

    @Test
    void replacesAnInterimMessageByTheReply() throws Exception {
        var shown = new CountDownLatch(1);
        responder.on("add", (event, interim) -> {
            interim.show(Chats.message("1 of 9"));
            shown.await();
            return Chats.message("added 9");
        });
        try (var running = open()) {
            running.say("7", "add");
            Running.await(List.of("1 of 9"), () -> platform.shown("7"));
            shown.countDown();
            running.awaitDone();
            assertEquals(List.of("7: say 1 of 9", "7: edit m1 added 9"), platform.requests());
        }
    }

    @Test
    void showsTheBeginningOfAReplyInADraftOnceASecond() throws Exception {
        platform.withDrafts();
        var whole = new CountDownLatch(1);
        try (var running = open()) {
            var interim = begun(running, whole);
            interim.begin(Chats.message("one"));
            Running.await(List.of("7: draft one"), platform::requests);
            running.pass(Duration.ofMillis(900));
            interim.begin(Chats.message("one two"));
            running.pass(Duration.ofMillis(100));
            Running.await(List.of("7: draft one", "7: draft one two three"), () -> {
                interim.begin(Chats.message("one two three"));
                return platform.requests();
            });
            whole.countDown();
            running.awaitDone();
            assertEquals(List.of("7: draft one", "7: draft one two three", "7: say all"), platform.requests());
        }
    }

    @Test
    void changesAMessageWhereThereAreNoDrafts() throws Exception {
        var whole = new CountDownLatch(1);
        try (var running = open()) {
            var interim = begun(running, whole);
            interim.begin(Chats.message("one"));
            Running.await(List.of("7: say one"), platform::requests);
            Running.await(0, () -> running.deliveries.status().outbox().waiting());
            running.pass(Duration.ofMillis(1900));
            interim.begin(Chats.message("one two"));
            running.pass(Duration.ofMillis(100));
            Running.await(List.of("7: say one", "7: edit m1 one two three"), () -> {
                interim.begin(Chats.message("one two three"));
                return platform.requests();
            });
            whole.countDown();
            running.awaitDone();
            assertEquals(List.of("7: say one", "7: edit m1 one two three", "7: edit m1 all"), platform.requests());
        }
    }

    /// Has somebody ask, and returns what shows the beginning of the answer, which is there once `whole` is passed.
    private Responder.Interim begun(Running running, CountDownLatch whole) throws Exception {
        var begun = new CompletableFuture<Responder.Interim>();
        responder.on("who", (event, interim) -> {
            begun.complete(interim);
            whole.await();
            return Chats.message("all");
        });
        running.say("7", "who");
        return begun.get(10, TimeUnit.SECONDS);
    }

    @Test
    void showsNothingOfAReplyThatIsThere() throws Exception {
        platform.withDrafts();
        var late = new CompletableFuture<Responder.Interim>();
        responder.on("who", (event, interim) -> {
            late.complete(interim);
            return Chats.message("all");
        });
        try (var running = open()) {
            running.say("7", "who");
            running.awaitDone();
            running.pass(Duration.ofSeconds(5));
            late.get().begin(Chats.message("one"));
            late.get().show(Chats.message("one"));
            assertEquals(List.of("7: say all"), platform.requests());
        }
    }

    @Test
    void saysOnceWhatIsPostedTwiceUnderOneName() throws Exception {
        var venue = Venue.of(Chats.chat("7"), Venue.Kind.PRIVATE);
        try (var running = open()) {
            assertTrue(running.deliveries.post("digest 3", venue, Chats.message("news", "more")));
            assertFalse(running.deliveries.post("digest 3", venue, Chats.message("news", "more")));
            running.awaitDone();
            assertEquals(List.of("news", "more"), platform.shown("7"));
        }
    }

    @Test
    void letsAnswersToButtonsOvertakeMessages() throws Exception {
        responder.on("t:ok", (event, interim) -> new Reply.Toast(Language.EN, "noted"));
        platform.answers("7", new Delivery.NotSent("is down"));
        try (var running = open()) {
            running.say("7", "why");
            running.awaitFailure();
            running.deliveries.accept(Chats.pressed("7", "ok"));
            Running.await(List.of("7: toast noted"), platform::requests);
        }
    }

    private Running open() {
        return Running.in(file(), platform, responder);
    }

    private Path file() {
        return folder.resolve("chats.db");
    }
}

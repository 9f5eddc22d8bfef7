package dev.quoth.bot.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.delivery.OutboxStatus.GivenUp;
import dev.quoth.bot.delivery.OutboxStatus.GoneChat;
import dev.quoth.corpus.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MisbehavingPlatformTest {
    private static final Delivery DOWN = new Delivery.NotSent("answers 503");

    @TempDir
    Path folder;
    private final FakePlatform platform = new FakePlatform();
    private final FakeResponder responder = new FakeResponder();

    @Test
    void triesAgainLaterWhatAPlatformThatIsDownDidNotTake() throws Exception {
        platform.answers("7", DOWN).answers("7", DOWN).answers("7", DOWN);
        try (var running = open()) {
            running.say("7", "why");
            running.awaitDone();
            assertEquals(List.of("to why"), platform.shown("7"));
        }
    }

    @Test
    void putsOffWhatCantBeReadYetAndKeepsItsOrder() throws Exception {
        platform.isUnreadable(4);
        try (var running = open()) {
            running.say("7", "why");
            running.say("7", "how");
            Running.await(List.of("to why", "to how"), () -> platform.shown("7"));
        }
    }

    @Test
    void waitsLongerEachTime() throws Exception {
        platform.answers("7", DOWN).answers("7", DOWN);
        try (var running = open()) {
            running.say("7", "why");
            running.awaitFailure();
            running.pass(Duration.ofMillis(1_600));
            running.awaitFailureAt(now(running));
            assertBetween(2, 3, running.secondsUntil(List.of("to why"), () -> platform.shown("7")));
        }
    }

    @Test
    void sendsWhatWaitsOnceThePlatformIsBack() throws Exception {
        for (int attempt = 0; attempt < 8; attempt++) {
            platform.answers("7", DOWN);
        }
        try (var running = open()) {
            running.say("7", "why");
            for (int attempt = 0; attempt < 7; attempt++) {
                running.awaitFailureAt(now(running));
                running.pass(Duration.ofMinutes(6));
            }
            running.awaitFailureAt(now(running));
            running.say("8", "who");
            Running.await(List.of("to who"), () -> platform.shown("8"));
            running.pass(Duration.ofSeconds(1));
            Running.await(List.of("to why"), () -> platform.shown("7"));
        }
    }

    @Test
    void givesUpWhatNobodyTookForADay() throws Exception {
        platform.next("7", this::down);
        try (var running = open()) {
            running.say("7", "why");
            running.awaitFailure();
            running.pass(Duration.ofHours(25));
            running.deliveries.giveUpOld();
            Running.await(0, () -> running.deliveries.status().outbox().waiting());
            assertEquals(List.of("message 1 to telegram:7 for telegram:7-why: waited too long: answers 503"),
                    givenUp(running));
        }
    }

    @Test
    void doesNotMissAnswersToButtonsThatNobodyTookForAMinute() throws Exception {
        responder.on("t:ok", (event, interim) -> new Reply.Toast(Language.EN, "noted"));
        platform.next("7", this::down);
        try (var running = open()) {
            running.deliveries.accept(Chats.pressed("7", "ok"));
            running.awaitFailure();
            running.pass(Duration.ofMinutes(2));
            running.deliveries.giveUpOld();
            Running.await(0, () -> running.deliveries.status().outbox().waiting());
            assertEquals(List.of(), givenUp(running));
        }
    }

    @Test
    void waitsAsLongAsThePlatformWants() throws Exception {
        platform.answers("7", new Delivery.Later(Duration.ofSeconds(30), false));
        try (var running = open()) {
            running.say("7", "why");
            running.say("8", "who");
            Running.await(List.of("to who"), () -> platform.shown("8"));
            assertBetween(29, 32, running.secondsUntil(List.of("to why"), () -> platform.shown("7")));
        }
    }

    @Test
    void sendsNothingAtAllWhereThePlatformWantsThat() throws Exception {
        var asked = new CountDownLatch(1);
        platform.next("7", request -> {
            asked.countDown();
            return Optional.of(new Delivery.Later(Duration.ofSeconds(30), true));
        });
        try (var running = open()) {
            running.say("7", "why");
            asked.await();
            running.say("8", "who");
            assertBetween(29, 32, running.secondsUntil(List.of("to who"), () -> platform.shown("8")));
            running.awaitDone();
            assertEquals(List.of("to why"), platform.shown("7"));
        }
    }

    @Test
    void recordsWhatAPlatformRefusesAndGoesOn() throws Exception {
        platform.answers("7", new Delivery.Refused("the text is too long"));
        try (var running = open()) {
            running.say("7", "why");
            running.say("7", "who");
            running.awaitDone();
            assertEquals(List.of("to who"), platform.shown("7"));
            assertEquals(List.of("message 1 to telegram:7 for telegram:7-why: the text is too long"),
                    givenUp(running));
        }
    }

    @Test
    void sendsOnceMoreWhatMayNotHaveGoneOut() throws Exception {
        platform.dropsBefore("7");
        try (var running = open()) {
            running.say("7", "why");
            running.awaitDone();
            assertEquals(List.of("to why"), platform.shown("7"));
        }
    }

    @Test
    void repeatsAMessageOnceAtTheMost() throws Exception {
        platform.dropsAfter("7").dropsAfter("7");
        try (var running = open()) {
            running.say("7", "why");
            running.awaitDone();
            assertEquals(List.of("to why", "to why"), platform.shown("7"));
            assertEquals(
                    List.of("message 1 to telegram:7 for telegram:7-why: it is not known whether it went out, "
                            + "and it was sent once more already"),
                    givenUp(running));
        }
    }

    @Test
    void asksAPlatformThatCanTellWhetherAMessageWentOut() throws Exception {
        platform.findsAgain().dropsAfter("7");
        try (var running = open()) {
            running.say("7", "why");
            running.awaitDone();
            assertEquals(List.of("7: say to why"), platform.requests());
        }
    }

    @Test
    void takesAnAdapterThatThrowsForABrokenConnection() throws Exception {
        platform.next("7", request -> {
            throw new IllegalStateException("broken");
        });
        try (var running = open()) {
            running.say("7", "why");
            running.awaitDone();
            assertEquals(List.of("to why"), platform.shown("7"));
        }
    }

    @Test
    void sendsNothingToAChatThatShutUsOutUntilItSpeaksAgain() throws Exception {
        platform.answers("7", new Delivery.ChatGone("bot was blocked by the user"));
        try (var running = open()) {
            running.say("7", "why");
            Running.await(
                    List.of(new GoneChat(Running.chat("7"), Chats.BEGINNING, "bot was blocked by the user")),
                    () -> running.deliveries.status().outbox().gone());
            running.pass(Duration.ofHours(1));
            running.deliveries.post("digest", Chats.read("7|said|x|x").venue(), Chats.message("news"));
            Thread.sleep(50);
            assertEquals(List.of(), platform.requests());
            running.deliveries.accept(Chats.joined("7"));
            running.awaitDone();
            assertEquals(List.of("to why", "news", "to Joined"), platform.shown("7"));
        }
    }

    @Test
    void sendsToWhereAChatWent() throws Exception {
        platform.answers("7", new Delivery.ChatMoved(Running.chat("-100")));
        try (var running = open()) {
            running.say("7", "why");
            running.awaitDone();
            assertEquals(List.of("to why"), platform.shown("-100"));
            assertEquals(List.of("telegram:7 > telegram:-100"), running.moves);
        }
    }

    @Test
    void isNotHeldUpByASlowChat() throws Exception {
        var end = new CountDownLatch(1);
        platform.next("7", request -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Optional.empty();
        });
        try (var running = open()) {
            running.say("7", "why");
            running.say("8", "who");
            Running.await(List.of("to who"), () -> platform.shown("8"));
            end.countDown();
            running.awaitDone();
            assertEquals(List.of("to why"), platform.shown("7"));
        }
    }

    @Test
    void forgetsWhatWasSentLongAgo() throws Exception {
        try (var running = open()) {
            running.say("7", "why");
            running.awaitDone();
            running.pass(Duration.ofDays(31));
            running.deliveries.forget(Duration.ofDays(30));
            running.say("7", "why");
            running.awaitDone();
            assertEquals(List.of("to why", "to why"), platform.shown("7"));
        }
    }

    private Optional<Delivery> down(Dispatch request) {
        platform.next("7", this::down);
        return Optional.of(DOWN);
    }

    private Running open() {
        return Running.in(folder.resolve("chats.db"), platform, responder);
    }

    private static void assertBetween(long least, long most, long actual) {
        assertTrue(actual >= least && actual <= most, actual + " is not between " + least + " and " + most);
    }

    private static Instant now(Running running) {
        return running.clock.instant();
    }

    private static List<String> givenUp(Running running) {
        return running.deliveries.status().outbox().latest().stream().map(MisbehavingPlatformTest::text).toList();
    }

    private static String text(GivenUp row) {
        return "message " + row.id() + " to " + row.chat() + row.event().map(event -> " for " + event).orElse("") + ": "
                + row.reason();
    }
}

package dev.quoth.bot.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quoth.bot.delivery.Arrival;
import dev.quoth.config.SlackSettings.Mode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SocketConnectionTest {

    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final Kept kept = new Kept();
    private final SlackServer server = new SlackServer();
    private SocketServer sockets;
    private SlackBot bot;

    @BeforeEach
    void connect() throws InterruptedException {
        sockets = new SocketServer();
        server.openSocketsAt(sockets.url());
        bot = SlackBot.open(SlackKit.settings(server, Mode.SOCKET), SlackKit.COMMANDS, SlackKit.HOME,
                InstantSource.fixed(Instant.ofEpochSecond(1_795_000_000)));
    }

    @AfterEach
    void disconnect() throws InterruptedException {
        bot.close();
        sockets.close();
        server.close();
    }

    private String tell(ObjectNode event) throws InterruptedException {
        return sockets.send("events_api", event);
    }

    private void awaitConnections(int count) throws InterruptedException {
        for (int tried = 0; tried < 600 && (sockets.connections() < count || sockets.open() < 1); tried++) {
            Thread.sleep(50);
        }
        assertTrue(sockets.connections() >= count, () -> "connections: " + sockets.connections());
    }

    private static List<String> ids(List<Arrival> arrivals) {
        return arrivals.stream().map(arrival -> arrival.id().value()).toList();
    }

    @Test
    void storesAnEventBeforeItIsAcknowledged() throws InterruptedException {
        bot.start(kept);
        kept.slowDown(Duration.ofMillis(300));
        var mention = Told.mention("When does it open?");

        var after = sockets.acknowledged(tell(mention));

        assertTrue(after.compareTo(Duration.ofMillis(300)) >= 0 && after.compareTo(LIMIT) < 0, after::toString);
        assertEquals(List.of(mention.path("event_id").asText()), ids(kept.all()));
    }

    @Test
    void asksNothingOfSlackBeforeAnEventIsAcknowledged() throws InterruptedException {
        bot.start(arrival -> {
            assertTrue(bot.adapter().read(arrival.payload()).isPresent());
            kept.accept(arrival);
        });

        sockets.acknowledged(tell(Told.mention("When does it open?")));

        assertEquals(List.of(), server.calls("users.info"));
        assertFalse(bot.adapter().read(kept.await(1).getFirst().payload()).orElseThrow().sender().isGuest());
    }

    @Test
    void takesARetriedEventForOne() throws InterruptedException {
        bot.start(kept);
        var mention = Told.mention("When does it open?");

        sockets.acknowledged(tell(mention));
        sockets.acknowledged(tell(mention));

        assertEquals(List.of(mention.path("event_id").asText()), ids(kept.all()));
    }

    @Test
    void doesNotAcknowledgeAnEventThatCantBeStoredSoThatSlackTellsItAgain() throws InterruptedException {
        bot.start(kept);
        kept.breakDown(true);
        var mention = Told.mention("When does it open?");
        var refused = tell(mention);
        Thread.sleep(500);
        kept.breakDown(false);

        var taken = tell(mention);

        assertTrue(sockets.acknowledged(taken).compareTo(LIMIT) < 0);
        assertFalse(sockets.isAcknowledged(refused));
        assertEquals(1, kept.all().size());
    }

    @Test
    void acknowledgesACommandInTimeHoweverSlowTheStoreIs() throws InterruptedException {
        bot.start(kept);
        kept.slowDown(Duration.ofSeconds(4));

        var after = sockets
                .acknowledged(sockets.send("slash_commands", Told.slash("/ask", "Who?", server.responseUrl())));

        assertTrue(after.compareTo(LIMIT) < 0, after::toString);
        assertEquals(1, kept.await(1).size());
    }

    @Test
    void saysSoWhereTheStoreHangsBeforeACommandsTurn() throws InterruptedException {
        bot.start(kept);
        kept.slowDown(Duration.ofSeconds(4));
        var first = sockets.send("slash_commands", Told.slash("/ask", "Who?", server.responseUrl()));
        Thread.sleep(100);
        var second = sockets.send("slash_commands", Told.slash("/ask", "When?", server.responseUrl()));

        assertTrue(sockets.acknowledged(first).compareTo(LIMIT) < 0);
        assertTrue(sockets.acknowledged(second).compareTo(LIMIT) < 0);

        awaitMessages();
        assertEquals(List.of("Sorry, I can't take this just now. Please ask again in a moment."),
                server.messages().stream().map(SlackMessages.Message::text).toList());
        assertEquals(1, kept.await(1).size());
        Thread.sleep(300);
        assertEquals(1, kept.all().size());
    }

    private void awaitMessages() throws InterruptedException {
        for (int tried = 0; tried < 300 && server.messages().isEmpty(); tried++) {
            Thread.sleep(20);
        }
    }

    @Test
    void saysSoWhereACommandCantBeStored() throws InterruptedException {
        bot.start(kept);
        kept.breakDown(true);

        var after = sockets
                .acknowledged(sockets.send("slash_commands", Told.slash("/ask", "誰？", server.responseUrl())));

        assertTrue(after.compareTo(LIMIT) < 0, after::toString);
        awaitMessages();
        assertEquals(List.of("抱歉，現在無法處理。請稍後再問一次。"),
                server.messages().stream().map(SlackMessages.Message::text).toList());
    }

    @Test
    void acknowledgesTwoHundredCommandsAtOnceInTime() throws InterruptedException {
        bot.start(kept);
        var envelopes = new ArrayList<String>();
        for (int number = 0; number < 200; number++) {
            envelopes.add(sockets.send("slash_commands", Told.slash("/ask", "Who? " + number, server.responseUrl())));
        }

        for (var envelope : envelopes) {
            assertTrue(sockets.acknowledged(envelope).compareTo(LIMIT) < 0);
        }
        assertEquals(200, kept.all().size());
    }

    @Test
    void connectsAnewWhenSlackAsksForItWithoutLosingAnEvent() throws InterruptedException {
        bot.start(kept);
        awaitConnections(1);
        for (var reason : List.of("warning", "refresh_requested")) {
            sockets.disconnect(reason);
            tell(Told.mention("When does it open?"));
            Thread.sleep(200);
        }

        awaitConnections(2);

        var after = sockets.acknowledged(tell(Told.mention("And when does it close?")));
        assertTrue(after.compareTo(LIMIT) < 0, after::toString);
        assertEquals(3, kept.await(3).size());
        assertEquals(List.of(), bot.troubles());
    }

    @Test
    void connectsAnewWhenTheConnectionIsCut() throws InterruptedException {
        bot.start(kept);
        awaitConnections(1);

        sockets.drop();
        awaitConnections(2);

        assertTrue(sockets.acknowledged(tell(Told.mention("Still there?"))).compareTo(LIMIT) < 0);
    }

    @Test
    void connectsAnewAfterSlackOnceAnsweredWithAnError() throws InterruptedException {
        bot.start(kept);
        awaitConnections(1);
        server.fail("apps.connections.open", new SlackServer.Fault.Said("internal_error"),
                new SlackServer.Fault.Status(503));

        sockets.drop();
        awaitConnections(2);

        assertTrue(sockets.acknowledged(tell(Told.mention("Still there?"))).compareTo(LIMIT) < 0);
    }

    @Test
    void saysWhatIsWrongWhereTheAppsTokenIsTakenBack() throws InterruptedException {
        for (int number = 0; number < 50; number++) {
            server.fail("apps.connections.open", new SlackServer.Fault.Said("token_revoked"));
        }
        bot.start(kept);
        for (int tried = 0; tried < 100 && !bot.troubles().toString().contains("token_revoked"); tried++) {
            Thread.sleep(20);
        }

        assertEquals(
                List.of("Slack can't be reached: Failed to connect to the Socket Mode endpoint URL (error: token_revoked)"),
                bot.troubles());
    }

    @Test
    void keepsTheOrderOfWhatIsToldInABurst() throws InterruptedException {
        bot.start(kept);
        var told = new ArrayList<String>();
        for (int number = 0; number < 50; number++) {
            var event = Told.direct("question " + number);
            told.add(event.path("event_id").asText());
            tell(event);
        }

        assertEquals(told, ids(kept.await(50)));
    }
}

package dev.quoth.bot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.delivery.Delivery;
import dev.quoth.bot.delivery.Dispatch;
import dev.quoth.bot.delivery.Outgoing;
import dev.quoth.bot.telegram.Requests.Place;
import dev.quoth.bot.telegram.TelegramStandIn.Fault;
import dev.quoth.config.Secret;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SendingTest {

    private static final ChatId ADA = new ChatId(Platform.TELEGRAM, "7");

    private final TelegramStandIn telegram = TelegramStandIn.start();
    private final BotApi api = api(telegram.url(), Duration.ofSeconds(1));
    private final Sending sending = new Sending(api, new Flood(InstantSource.fixed(Instant.EPOCH)));

    SendingTest() {
        telegram.person(7, "Ada", "en");
    }

    private static BotApi api(URI server, Duration patience) {
        return new BotApi(server, new Secret(TelegramStandIn.TOKEN), patience);
    }

    @AfterEach
    void close() {
        api.close();
        telegram.close();
    }

    @Test
    void saysWhichMessageItMade() throws InterruptedException {
        assertEquals(new Delivery.Sent(Optional.of(new MessageId("1"))), send("Hello 𠮷"));
        assertEquals("Hello 𠮷", telegram.heard(7).getFirst().path("text").asText());
        assertEquals(List.of(), telegram.faults());
    }

    @Test
    void sendsToTheChatThatTheDispatchNames() throws InterruptedException {
        telegram.chat(-5, "group", "Readers");

        sending.send(new Dispatch(1, new ChatId(Platform.TELEGRAM, "-5"), message("Hello").payload()));

        assertEquals(1, telegram.heard(-5).size());
    }

    @Test
    void waitsAsLongAsTelegramWants() throws InterruptedException {
        telegram.plan("sendMessage",
                new Fault.Denied(429, "Too Many Requests: retry after 17", "{\"retry_after\":17}"));

        assertEquals(new Delivery.Later(Duration.ofSeconds(17), false), send("x"));
    }

    @Test
    void takesTwoChatsThatHaveToWaitForAll() throws InterruptedException {
        var denied = new Fault.Denied(429, "Too Many Requests: retry after 3", "{\"retry_after\":3}");
        telegram.plan("sendMessage", denied, denied, denied);

        assertEquals(new Delivery.Later(Duration.ofSeconds(3), false), send("x"));
        assertEquals(new Delivery.Later(Duration.ofSeconds(3), false), send("x"));
        assertEquals(new Delivery.Later(Duration.ofSeconds(3), true),
                sending.send(new Dispatch(1, new ChatId(Platform.TELEGRAM, "8"), message("x").payload())));
    }

    @Test
    void followsAChatThatMoved() throws InterruptedException {
        var ada = telegram.person(7, "Ada", "en");
        telegram.chat(-5, "group", "Readers");
        telegram.upgrades(ada, -5, -1005);

        assertEquals(new Delivery.ChatMoved(new ChatId(Platform.TELEGRAM, "-1005")),
                sending.send(new Dispatch(1, new ChatId(Platform.TELEGRAM, "-5"), message("x").payload())));
    }

    @Test
    void leavesChatsThatShutUsOut() throws InterruptedException {
        telegram.shutsOut(telegram.person(7, "Ada", "en"), 7);

        assertEquals(new Delivery.ChatGone("Forbidden: bot was blocked by the user"), send("x"));
        assertEquals(new Delivery.ChatGone("Bad Request: chat not found"),
                sending.send(new Dispatch(1, new ChatId(Platform.TELEGRAM, "99"), message("x").payload())));
    }

    @Test
    void leavesAPressThatIsTooOldToBeAnswered() throws InterruptedException {
        assertEquals(new Delivery.Sent(Optional.empty()),
                sending.send(new Dispatch(1, ADA, Requests.answerPress("q1", "noted").payload())));
    }

    @Test
    void triesAgainWhatDidNotGoOut() throws InterruptedException, IOException {
        telegram.plan("sendMessage", new Fault.Page(502), new Fault.Denied(500, "Internal Server Error", "{}"),
                new Fault.Denied(401, "Unauthorized", "{}"));

        assertEquals(new Delivery.NotSent("the server says 502"), send("x"));
        assertEquals(new Delivery.NotSent("the server says 500"), send("x"));
        assertInstanceOf(Delivery.NotSent.class, send("x"));
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        try (var nobody = api(URI.create("http://127.0.0.1:" + closed), Duration.ofSeconds(1))) {
            assertInstanceOf(Delivery.NotSent.class, new Sending(nobody, new Flood(InstantSource.system()))
                    .send(new Dispatch(1, ADA, message("x").payload())));
        }
    }

    @Test
    void saysThatItDoesNotKnowWhereTheConnectionBroke() throws InterruptedException {
        telegram.plan("sendMessage", new Fault.DroppedBefore(), new Fault.DroppedAfter());

        assertInstanceOf(Delivery.Unsure.class, send("never came"));
        assertInstanceOf(Delivery.Unsure.class, send("came"));
        assertEquals(List.of("came"),
                telegram.heard(7).stream().map(message -> message.path("text").asText()).toList());
    }

    @Test
    void neverSendsTwiceByItself() throws InterruptedException {
        send("first");
        telegram.plan("sendMessage", new Fault.DroppedAfter());
        send("second");

        assertEquals(2, telegram.calls("sendMessage").size());
    }

    @Test
    void saysThatItDoesNotKnowWhereNoResponseComes() throws IOException, InterruptedException {
        try (var silent = new ServerSocket(0);
                var slow = api(URI.create("http://127.0.0.1:" + silent.getLocalPort()),
                        Duration.ofMillis(300))) {
            assertInstanceOf(Delivery.Unsure.class, new Sending(slow, new Flood(InstantSource.system()))
                    .send(new Dispatch(1, ADA, message("x").payload())));
        }
    }

    @Test
    void leavesOutStylesThatTelegramDoesNotTake() throws InterruptedException {
        telegram.plan("sendMessage", new Fault.Denied(400, "Bad Request: can't parse entities: x", "{}"));
        var styled = Requests.send(place(), Formatted.plain("Hello").in("bold"), List.of());

        assertEquals(new Delivery.Sent(Optional.of(new MessageId("1"))), send(styled));
        assertFalse(telegram.heard(7).getFirst().has("entities"));
    }

    @Test
    void sendsWithoutATopicThatIsNoMore() throws InterruptedException {
        var request = Requests.send(new Place("7", Optional.of(9), Optional.empty()), Formatted.plain("Hello"),
                List.of());

        assertInstanceOf(Delivery.Sent.class, send(request));
        assertEquals(1, telegram.heard(7).size());
    }

    @Test
    void refusesWhatCanNeverBeSent() throws InterruptedException {
        telegram.plan("sendMessage", new Fault.Denied(400, "Bad Request: something new", "{}"));

        assertEquals(new Delivery.Refused("Bad Request: something new"), send("x"));
    }

    @Test
    void changesWhatItSaid() throws InterruptedException {
        send("before");

        var changed = Requests.edit("7", 1, Formatted.plain("after"), List.of());

        assertEquals(new Delivery.Sent(Optional.of(new MessageId("1"))), send(changed));
        assertEquals(new Delivery.Sent(Optional.of(new MessageId("1"))), send(changed), "not modified is no error");
        assertEquals("after", telegram.heard(7).getFirst().path("text").asText());
    }

    @Test
    void saysAnewWhatCanNotBeChangedAnyMore() throws InterruptedException {
        assertEquals(new Delivery.Sent(Optional.of(new MessageId("1"))),
                send(Requests.edit("7", 999, Formatted.plain("after"), List.of())));
    }

    @Test
    void deletesOnceOrFindsItGone() throws InterruptedException {
        send("x");

        assertEquals(new Delivery.Sent(Optional.empty()), send(Requests.delete("7", 1)));
        assertEquals(new Delivery.Sent(Optional.empty()), send(Requests.delete("7", 1)));
    }

    @Test
    void tellsNobodyTheToken() throws InterruptedException {
        telegram.plan("sendMessage", new Fault.Denied(400, "no such thing: /bot" + TelegramStandIn.TOKEN, "{}"));

        var delivery = send("x");

        assertFalse(delivery.toString().contains(TelegramStandIn.TOKEN), delivery.toString());
        assertTrue(delivery.toString().contains("/bot…"));
    }

    private Delivery send(String text) throws InterruptedException {
        return send(message(text));
    }

    private Delivery send(Outgoing request) throws InterruptedException {
        return sending.send(new Dispatch(1, ADA, request.payload()));
    }

    private static Outgoing message(String text) {
        return Requests.send(place(), Formatted.plain(text), List.of());
    }

    private static Place place() {
        return new Place("7", Optional.empty(), Optional.empty());
    }
}

package dev.quoth.bot.telegram;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.bot.chat.Content;
import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart;
import dev.quoth.bot.chat.SharedFile;
import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.delivery.Arrival;
import dev.quoth.bot.delivery.Dispatch;
import dev.quoth.bot.delivery.Intake;
import dev.quoth.bot.delivery.Rendering;
import dev.quoth.bot.http.HttpServer;
import dev.quoth.bot.http.Vitals;
import dev.quoth.bot.telegram.TelegramStandIn.Fault;
import dev.quoth.config.HttpSettings;
import dev.quoth.config.Secret;
import dev.quoth.config.TelegramSettings;
import dev.quoth.config.TelegramSettings.Mode;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.sqlite.StoreException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TelegramTest {

    private static final Menu MENU = new Menu(List.of(entry("ask", false), entry("allow", true)),
            List.of(new UserId(Platform.TELEGRAM, "7")));

    @TempDir
    Path folder;

    private final TelegramStandIn standIn = TelegramStandIn.start();
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final Intake intake = arrivals::add;

    private static Menu.Entry entry(String name, boolean isForOperators) {
        return new Menu.Entry(name, Stream.of(Language.values())
                .collect(Collectors.toMap(language -> language, language -> name + " in " + language)), isForOperators);
    }

    @AfterEach
    void close() {
        standIn.close();
    }

    @Test
    void handsOnWhatPeopleSayAndAcknowledgesIt() throws InterruptedException {
        var ada = standIn.person(7, "Ada", "en");
        try (var telegram = open()) {
            telegram.start(intake);
            standIn.says(ada, "who?");

            assertEquals("who?", said(telegram, next()));
            standIn.says(ada, "and when?");
            assertEquals("and when?", said(telegram, next()));
        }
        assertEquals(List.of(), standIn.faults());
    }

    @Test
    void doesNotKeepWhatPeopleSayToEachOther() throws InterruptedException {
        standIn.showAll();
        var ada = standIn.person(7, "Ada", "en");
        standIn.chat(-100, "supergroup", "Readers");
        try (var telegram = open()) {
            telegram.start(intake);
            standIn.says(ada, -100, "nothing of yours", message -> {
            });
            standIn.says(ada, -100, "@quoth_bot who?", message -> {
            });

            assertEquals("who?", said(telegram, next()));
            assertTrue(arrivals.isEmpty());
        }
    }

    @Test
    void leavesWithTelegramWhatItCouldNotStore() throws InterruptedException {
        var ada = standIn.person(7, "Ada", "en");
        try (var telegram = open()) {
            telegram.start(arrival -> {
                throw new StoreException("the disk is full", new IOException());
            });
            standIn.says(ada, "who?");
            awaitTrouble(telegram, Optional.of("updates can't be stored, and stay with Telegram: the disk is full"));
        }
        assertEquals(1, standIn.pending());

        try (var telegram = open()) {
            telegram.start(intake);

            assertEquals("who?", said(telegram, next()));
        }
    }

    @Test
    void showsTheBeginningOfAReplyAsADraft() throws InterruptedException {
        var ada = standIn.person(7, "Ada", "en");
        standIn.chat(-100, "supergroup", "Readers");
        try (var telegram = open()) {
            telegram.start(intake);
            standIn.says(ada, "who?");
            assertTrue(telegram.adapter().showDraft(beginning(telegram, next()), 3));
            standIn.says(ada, -100, "@quoth_bot who?", message -> {
            });
            assertEquals(false, telegram.adapter().showDraft(beginning(telegram, next()), 3));

            var shown = standIn.calls("sendMessageDraft").getFirst().parameters();
            assertEquals("7 4 The ferry runs", shown.path("chat_id").asText() + " " + shown.path("draft_id").asText()
                    + " " + shown.path("text").asText());
            assertEquals(1, standIn.calls("sendMessageDraft").size());
        }
        assertEquals(List.of(), standIn.faults());
    }

    @Test
    void changesAMessageWhereTheServerKnowsNoDrafts() throws InterruptedException {
        var ada = standIn.person(7, "Ada", "en");
        standIn.plan("sendMessageDraft", new Fault.Denied(429, "Too Many Requests: retry after 1",
                "{\"retry_after\":1}"));
        try (var telegram = open()) {
            telegram.start(intake);
            standIn.says(ada, "who?");
            var beginning = beginning(telegram, next());
            assertTrue(telegram.adapter().showDraft(beginning, 3));
            assertTrue(telegram.adapter().showDraft(beginning, 3));
            assertEquals(1, standIn.calls("sendMessageDraft").size());
        }
        standIn.plan("sendMessageDraft", new Fault.Denied(404, "Not Found", "{}"));
        try (var telegram = open()) {
            telegram.start(intake);
            standIn.says(ada, "who?");
            var beginning = beginning(telegram, next());
            assertEquals(false, telegram.adapter().showDraft(beginning, 3));
            assertEquals(false, telegram.adapter().showDraft(beginning, 3));
            assertEquals(2, standIn.calls("sendMessageDraft").size());
        }
    }

    private static Rendering beginning(Telegram telegram, Arrival arrival) {
        var event = telegram.adapter().read(arrival.payload()).orElseThrow();
        return new Rendering(Reply.Message.of(Language.EN, ReplyPart.Paragraph.of(
                "The ferry runs")), event.venue(), Optional.of(arrival.payload()), List.of());
    }

    @Test
    void survivesEveryKindOfTroubleWithPolls() throws InterruptedException {
        var ada = standIn.person(7, "Ada", "en");
        standIn.plan("getMe", new Fault.DroppedBefore());
        standIn.plan("getUpdates", new Fault.Page(502), new Fault.DroppedBefore(), new Fault.DroppedAfter(),
                new Fault.Denied(429, "Too Many Requests: retry after 1", "{\"retry_after\":1}"));
        try (var telegram = open()) {
            telegram.start(intake);
            standIn.says(ada, "who?");

            assertEquals("who?", said(telegram, next()));
            awaitTrouble(telegram, Optional.empty());
        }
    }

    @Test
    void saysThatAnotherProcessPollsAndGoesOnWhenItStops() throws InterruptedException {
        var ada = standIn.person(7, "Ada", "en");
        var conflict = new Fault.Denied(409, "Conflict: terminated by other getUpdates request", "{}");
        standIn.plan("getUpdates", conflict, conflict);
        try (var telegram = open()) {
            telegram.start(intake);
            awaitTrouble(telegram, Optional.of(
                    "another process asks for the updates of this bot: stop it, or give it a token of its own"));
            standIn.says(ada, "who?");

            assertEquals("who?", said(telegram, next()));
        }
    }

    @Test
    void stopsWithinSecondsWhileItPolls() throws InterruptedException {
        var telegram = open();
        telegram.start(intake);
        standIn.awaitCall("setMyCommands");
        Thread.sleep(200);
        long before = System.nanoTime();

        telegram.close();

        assertTrue(Duration.ofNanos(System.nanoTime() - before).toMillis() < 2000);
    }

    @Test
    void offersCommandsByLanguageAndKindOfChat() throws InterruptedException {
        standIn.person(7, "Ada", "en");
        try (var telegram = open()) {
            telegram.start(intake);
            standIn.says(standIn.person(7, "Ada", "en"), "x");
            next();
        }

        var menus = standIn.calls("setMyCommands").stream()
                .map(call -> call.parameters().at("/scope/type").asText() + " "
                        + call.parameters().path("language_code").asText() + " "
                        + call.parameters().path("commands").findValuesAsText("description"))
                .toList();
        assertEquals(List.of("default  [ask in EN]", "default zh [ask in ZH_HANT]", "all_private_chats  [ask in EN]",
                "all_private_chats zh [ask in ZH_HANT]", "all_group_chats  [ask in EN]",
                "all_group_chats zh [ask in ZH_HANT]", "chat  [ask in EN, allow in EN]",
                "chat zh [ask in ZH_HANT, allow in ZH_HANT]"), menus);
        assertEquals(List.of(), standIn.faults());
    }

    @Test
    void takesAMenuBack() throws InterruptedException {
        standIn.person(7, "Ada", "en");
        try (var telegram = open()) {
            telegram.hideMenuFrom(new UserId(Platform.TELEGRAM, "7"));
            for (int tries = 0; tries < 200 && standIn.calls("deleteMyCommands").size() < 2; tries++) {
                Thread.sleep(50);
            }
        }
        assertEquals(List.of("chat 7 ", "chat 7 zh"), standIn.calls("deleteMyCommands").stream()
                .map(call -> call.parameters().at("/scope/type").asText() + " "
                        + call.parameters().at("/scope/chat_id").asText() + " "
                        + call.parameters().path("language_code").asText())
                .toList());
        assertEquals(List.of(), standIn.faults());
    }

    @Test
    void showsThatItWorksInTheTopicWhereItWasAsked() throws InterruptedException {
        var ada = standIn.person(7, "Ada", "en");
        standIn.chat(-100, "supergroup", "Readers");
        standIn.open(-100, 3);
        try (var telegram = open()) {
            telegram.start(intake);
            standIn.says(ada, -100, "/ask who?",
                    message -> message.put("message_thread_id", 3).put("is_topic_message", true));
            telegram.adapter().showLife(telegram.adapter().read(next().payload()).orElseThrow());

            var action = standIn.awaitCall("sendChatAction").parameters();
            assertEquals("typing -100 3", action.path("action").asText() + " " + action.path("chat_id").asText() + " "
                    + action.path("message_thread_id").asInt());
        }
        assertEquals(List.of(), standIn.faults());
    }

    @Test
    void answersPressedButtonsAndSearches() throws InterruptedException {
        var ada = standIn.person(7, "Ada", "en");
        try (var telegram = open()) {
            telegram.start(intake);
            answer(telegram, standIn.says(ada, "who?"), Reply.Message.of(Language.EN, ReplyPart.Paragraph.of("Ada.")));
            var answer = standIn.await(7, message -> message.path("text").asText().equals("Ada."));
            standIn.presses(ada, answer, "u:abc");
            answer(telegram, 0, new Reply.Toast(Language.EN, "Thank you."));
            standIn.searches(ada, "who");
            answer(telegram, 0, new Reply.Results(Language.EN, List.of(new Reply.Result("Ada", "It is Ada.",
                    Reply.Message.of(Language.EN, ReplyPart.Paragraph.of("Ada."))))));
        }
        assertEquals(Set.of(), standIn.unanswered());
        assertEquals(List.of(), standIn.faults());
    }

    private void answer(Telegram telegram, long question, Reply reply) throws InterruptedException {
        var arrival = next();
        var event = telegram.adapter().read(arrival.payload()).orElseThrow();
        for (var request : telegram.adapter()
                .render(new Rendering(reply, event.venue(), Optional.of(arrival.payload()), List.of()))) {
            telegram.adapter().send(new Dispatch(question, event.venue().chat(), request.payload()));
        }
    }

    @Test
    void fetchesFilesUnderSafeNames() throws InterruptedException, IOException {
        var ada = standIn.person(7, "Ada", "en");
        byte[] content = "報告".getBytes(StandardCharsets.UTF_8);
        try (var telegram = open()) {
            telegram.start(intake);
            standIn.sends(ada, "../..\\年報 2026?.PDF", content);
            var event = telegram.adapter().read(next().payload()).orElseThrow();
            var file = ((Content.Shared) event.content()).file();

            var first = telegram.files().fetch(file, folder);
            var second = telegram.files().fetch(file, folder);

            assertEquals(List.of("年報 2026.pdf", "年報 2026-2.pdf"),
                    Stream.of(first, second).map(path -> folder.relativize(path).toString()).toList());
            assertArrayEquals(content, Files.readAllBytes(second));
        }
    }

    @Test
    void saysWhyAFileIsNotFetched() {
        try (var telegram = open()) {
            var gone = assertThrows(IOException.class,
                    () -> telegram.files().fetch(new SharedFile("none", "a.pdf", 3), folder));
            var great = assertThrows(IOException.class,
                    () -> telegram.files().fetch(new SharedFile("file-0", "a.pdf", 21 << 20), folder));

            assertEquals("can't be fetched from Telegram (400 Bad Request: invalid file_id)", gone.getMessage());
            assertEquals("is greater than 20 MB, the most that Telegram hands on to bots", great.getMessage());
        }
    }

    @Test
    void takesUpdatesByWebhook() throws IOException, InterruptedException {
        var ada = standIn.person(7, "Ada", "en");
        try (var receiver = Receiver.start(standIn.url(), intake)) {
            standIn.awaitCall("setWebhook");
            standIn.says(ada, "who?");

            assertEquals(200, standIn.deliver().getLast());
            assertEquals("who?", said(receiver.telegram, next()));
            assertEquals(List.of(401, 401, 400), List.of(receiver.post("{}", Optional.empty()),
                    receiver.post("{}", Optional.of("s3cret_")), receiver.post("{}", Optional.of("s3cret"))));
            assertEquals(413, receiver.post("x".repeat(HttpServer.MOST_BYTES + 1), Optional.of("s3cret")));
        }
        assertEquals(List.of(), standIn.faults());
    }

    @Test
    void letsTelegramPostAgainWhatItCouldNotStore() throws IOException, InterruptedException {
        var failures = new AtomicInteger(2);
        var ada = standIn.person(7, "Ada", "en");
        try (var receiver = Receiver.start(standIn.url(), arrival -> {
            if (failures.getAndDecrement() > 0) {
                throw new StoreException("the disk is full", new IOException());
            }
            arrivals.add(arrival);
        })) {
            standIn.awaitCall("setWebhook");
            standIn.says(ada, "who?");

            assertEquals(List.of(500, 500, 200), standIn.deliver().stream().filter(status -> status != 503).toList());
            assertEquals("who?", said(receiver.telegram, next()));
        }
    }

    @Test
    void takesAWebhookAwayThatStandsInTheWayOfPolls() throws InterruptedException {
        try (var check = open()) {
            check.start(intake);
            standIn.awaitCall("deleteWebhook");
        }
        assertEquals("", standIn.webhook());
    }

    @Test
    void findsOutHowTheAccountIsSetUp() throws InterruptedException {
        assertEquals(new TelegramCheck(List.of("the bot is @quoth_bot", "it may be added to groups",
                "privacy mode is on: groups send it what is said to it", "inline mode is on",
                "updates come by polling"),
                List.of()), TelegramCheck.run(polling()));

        standIn.plan("getMe", new Fault.Denied(401, "Unauthorized", "{}"));
        assertEquals(
                List.of("asking " + standIn.url() + " who we are: it refuses telegram.token (Unauthorized): take it"
                        + " anew from @BotFather, /mybots, API Token"),
                TelegramCheck.run(polling()).faults());
    }

    /// A service in webhook mode.
    private record Receiver(Telegram telegram, HttpServer server) implements AutoCloseable {

        private static Receiver start(URI api, Intake intake) throws IOException {
            int port;
            try (var free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
            var address = URI.create("http://127.0.0.1:" + port + Telegram.WEBHOOK_PATH);
            var telegram = Telegram.open(new TelegramSettings(new Secret(TelegramStandIn.TOKEN), api, Mode.WEBHOOK,
                    new Secret("s3cret"), address), MENU, InstantSource.system());
            var server = HttpServer.start(new HttpSettings("127.0.0.1", port),
                    Map.of(Telegram.WEBHOOK_PATH, telegram.webhook(intake).orElseThrow()),
                    new Vitals(List::of, List::of));
            telegram.start(intake);
            return new Receiver(telegram, server);
        }

        private int post(String body, Optional<String> secret) throws IOException, InterruptedException {
            var request = HttpRequest
                    .newBuilder(URI.create("http://127.0.0.1:" + server.port() + Telegram.WEBHOOK_PATH))
                    .POST(HttpRequest.BodyPublishers.ofString(body));
            secret.ifPresent(value -> request.header("X-Telegram-Bot-Api-Secret-Token", value));
            try (var client = HttpClient.newHttpClient()) {
                return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
            }
        }

        @Override
        public void close() {
            server.close();
            telegram.close();
        }
    }

    private Telegram open() {
        return Telegram.open(polling(), MENU, InstantSource.system());
    }

    private TelegramSettings polling() {
        return new TelegramSettings(new Secret(TelegramStandIn.TOKEN), standIn.url(), Mode.POLLING, null, null);
    }

    private Arrival next() throws InterruptedException {
        var arrival = arrivals.poll(20, TimeUnit.SECONDS);
        assertTrue(arrival != null, () -> "nothing arrived; faults: " + standIn.faults());
        assertEquals(Platform.TELEGRAM, arrival.chat().platform());
        return arrival;
    }

    private static String said(Telegram telegram, Arrival arrival) {
        return telegram.adapter().read(arrival.payload()).map(Event::content)
                .map(content -> ((Content.Said) content).text()).orElse("nothing");
    }

    private static void awaitTrouble(Telegram telegram, Optional<String> trouble) throws InterruptedException {
        for (int tries = 0; tries < 200 && !telegram.trouble().equals(trouble); tries++) {
            Thread.sleep(50);
        }
        assertEquals(trouble, telegram.trouble());
    }
}

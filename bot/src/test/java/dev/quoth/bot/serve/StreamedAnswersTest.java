package dev.quoth.bot.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.bot.home.Home;
import dev.quoth.bot.home.HomeFolder;
import dev.quoth.bot.home.HomeLibrary;
import dev.quoth.bot.slack.SlackStandIn;
import dev.quoth.bot.telegram.TelegramStandIn;
import dev.quoth.config.ModelServer;
import dev.quoth.corpus.ingest.IngestListener;
import dev.quoth.corpus.store.Place;
import dev.quoth.retrieval.languagemodel.ModelStandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What people see of an answer while a language model still words it.
@Timeout(90)
class StreamedAnswersTest {
    private static final String FERRY = "The night ferry leaves pier 9 at 22:40.";
    private static final String TICKET = "A ticket of the night ferry costs 46 dollars.";
    private static final String LIE = "The night ferry leaves pier 9 at 23:40.";
    private static final String QUESTION = "When does the night ferry leave and what does a ticket cost?";

    @TempDir
    Path folder;
    private final ModelStandIn model = new ModelStandIn(ModelServer.Provider.ANTHROPIC);
    private final TelegramStandIn telegram = TelegramStandIn.start();
    private final SlackStandIn slack = SlackStandIn.start();
    private Home home;
    private Service service;

    @BeforeEach
    void serve() throws IOException, InterruptedException {
        Files.writeString(Files.createDirectories(folder.resolve("docs")).resolve("ferry.txt"), FERRY + " " + TICKET);
        var environment = new HashMap<>(telegram.environment());
        environment.putAll(slack.environment());
        var server = model.server();
        environment.putAll(Map.of("QUOTH_ACCESS_OPEN", "true", "QUOTH_HTTP_PORT", "0", "QUOTH_MODEL_PROVIDER",
                "anthropic", "QUOTH_MODEL_BASE_URL", String.valueOf(server.baseUrl()), "QUOTH_MODEL_KEY",
                ModelStandIn.KEY, "QUOTH_MODEL_NAME", ModelStandIn.MODEL));
        home = Home.openOrMake(new HomeFolder(folder.resolve("home")), environment, InstantSource.system());
        try (var library = new HomeLibrary(home, InstantSource.system())) {
            library.add(new Place("default", folder.resolve("docs").toString()), IngestListener.NONE);
        }
        // A lie comes first: nobody ever sees it.
        model.on(ModelStandIn.dripping(Duration.ofMillis(1500),
                "{\"answered\": true, \"claims\": [" + claim(LIE, FERRY) + ", " + claim(FERRY, FERRY) + ", ",
                claim(TICKET, TICKET) + ", ", "{\"text\": \"The night", "\"}]}"));
        service = Service.open(home, InstantSource.system());
        service.start();
    }

    @AfterEach
    void close() {
        service.close();
        home.close();
        model.close();
        telegram.close();
        slack.close();
    }

    private static String claim(String text, String quote) {
        return "{\"text\": \"" + text + "\", \"passage\": 1, \"quote\": \"" + quote + "\", \"translation\": \"\"}";
    }

    @Test
    void isDraftedForOneWhoAsksInPrivate() throws InterruptedException {
        var ann = telegram.person(7, "Ann", "en");
        telegram.says(ann, QUESTION);
        telegram.await(7, message -> message.path("text").asText().contains(TICKET));

        var drafts = telegram.calls("sendMessageDraft");
        assertTrue(drafts.size() >= 2, drafts.toString());
        for (var draft : drafts) {
            assertTrue(draft.isDone() && draft.parameters().path("text").asText().contains(FERRY), draft.toString());
            assertTrue(draft.nanos() < telegram.calls("sendMessage").getLast().nanos(), "a draft came after the reply");
        }
        assertEquals(1, telegram.calls("sendMessage").size());
        assertUntouched(telegram.calls("sendMessageDraft"));
        assertUntouched(telegram.calls("sendMessage"));
        assertEquals(List.of(), telegram.faults());
    }

    @Test
    void growsInAMessageWhereOthersReadAlong() throws InterruptedException {
        var ann = telegram.person(7, "Ann", "en");
        telegram.chat(-100, "supergroup", "Readers");
        telegram.says(ann, -100, "@quoth_bot " + QUESTION, message -> {
        });
        telegram.await(-100, message -> message.path("text").asText().contains(TICKET));

        var sent = telegram.calls("sendMessage");
        assertEquals(1, sent.size());
        assertTrue(sent.getFirst().parameters().path("text").asText().contains(FERRY), sent.toString());
        assertTrue(!telegram.calls("editMessageText").isEmpty());
        assertEquals(List.of(), telegram.calls("sendMessageDraft"));
        assertUntouched(sent);
        assertUntouched(telegram.calls("editMessageText"));
        assertEquals(List.of(), telegram.faults());
    }

    private static void assertUntouched(List<TelegramStandIn.Call> calls) {
        calls.forEach(call -> assertTrue(!call.parameters().toString().contains("23:40"), call.toString()));
    }

    @Test
    void growsInAMessageOfSlacks() throws InterruptedException {
        slack.person("U7", "en-US");
        var event = slack.write("U7", QUESTION);
        slack.await(event, answer -> answer.content().toString().contains(TICKET));

        assertEquals(1, slack.calls("chat.postMessage").size());
        assertTrue(slack.calls("chat.postMessage").getFirst().toString().contains(FERRY));
        assertTrue(!slack.calls("chat.update").isEmpty());
        assertEquals(List.of(), slack.faults());
    }
}

package dev.quoth.bot.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quoth.bot.home.HomeLibrary;
import dev.quoth.bot.slack.SlackStandIn;
import dev.quoth.bot.slack.SlackStandIn.Answer;
import dev.quoth.corpus.store.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What people in Slack see of the whole service.
@ExtendWith(SampleService.Shared.class)
class SlackServiceTest {

    private static final String QUESTION = "When did the EU AI Act enter into force?";
    private static final Pattern CITATION = Pattern.compile("/source ([a-z0-9]{12}-1)");

    private static ObjectNode event(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    private static int count(SlackStandIn slack, String method) {
        return slack.calls(method).size();
    }

    private static String opened(SlackStandIn slack, String user, Answer answer) throws InterruptedException {
        int before = count(slack, "views.open");
        slack.press(user, answer, "[1]");
        return slack.awaitCalls("views.open", before + 1).getLast().path("view").toString();
    }

    private static JsonNode home(SlackStandIn slack, String user) throws InterruptedException {
        int before = count(slack, "views.publish");
        slack.happens("D" + user, user, event("app_home_opened").put("user", user).put("channel", "D" + user)
                .put("tab", "home"));
        return slack.awaitCalls("views.publish", before + 1).getLast();
    }

    @Test
    void showsACommandsAnswerToItsAskerWhoMayShareIt(SampleService sample) throws Exception {
        var slack = sample.slack();
        slack.person("UA1", "en-US");
        try (var service = sample.open()) {
            service.start();
            slack.awaitService();

            var alone = slack.await(slack.command("CA", "UA1", "/ask " + QUESTION));
            assertTrue(alone.isAlone());
            assertTrue(alone.text().contains("1 August 2024"), alone::text);

            var shared = slack.await(slack.press("UA1", alone, "Share in channel"));
            assertEquals("CA", shared.channel());
            assertTrue(shared.text().contains("1 August 2024"), shared::text);
            var rated = slack.await(slack.press("UA1", shared, "👍"));
            assertTrue(rated.isAlone());

            slack.awaitCalls("chat.getPermalink", 1);
            Thread.sleep(200);
            assertTrue(home(slack, "UA1").toString().contains(SlackStandIn.permalink(shared)));
        }
        assertEquals(List.of(), slack.faults());
    }

    @Test
    void readsNobodysCommandInTheLightOfAnothersUnseenQuestion(SampleService sample) throws Exception {
        var slack = sample.slack();
        slack.person("UB1", "en-US");
        slack.person("UB2", "en-US");
        try (var service = sample.open()) {
            service.start();
            slack.awaitService();

            slack.await(slack.command("CB", "UB1", "/ask " + QUESTION));
            var own = slack.await(slack.command("CB", "UB1", "/ask And what are the fines?"));
            var other = slack.await(slack.command("CB", "UB2", "/ask And what are the fines?"));

            assertTrue(own.text().contains("35 million"), own::text);
            assertFalse(other.text().contains("EU AI Act?"), other::text);
        }
    }

    @Test
    void opensOneCitationAsTheSameQuoteInTelegramAndInSlack(SampleService sample) throws Exception {
        var slack = sample.slack();
        var telegram = sample.telegram();
        slack.person("UC1", "en-US");
        var ada = telegram.person(901, "Ada", "en");
        try (var service = sample.open()) {
            service.start();
            slack.awaitService();

            var answer = slack.await(slack.mention("CC", "UC1", QUESTION));
            var passage = opened(slack, "UC1", answer);
            assertTrue(passage.contains("twenty days after it was published"), passage);
            var citation = CITATION.matcher(passage);
            assertTrue(citation.find(), passage);
            var id = citation.group(1);

            slack.awaitCalls("chat.getPermalink", 1);
            Thread.sleep(200);
            for (var said : List.of("/source " + id, "/start " + id)) {
                long question = telegram.says(ada, said);
                var message = telegram.await(901,
                        heard -> heard.at("/reply_parameters/message_id").asLong() == question);
                assertTrue(message.path("text").asText().contains("twenty days after it was published"),
                        message::toString);
                assertTrue(message.path("entities").toString().contains(SlackStandIn.permalink(answer)),
                        message::toString);
            }

            var below = slack.await(slack.mentionBelow(answer, "UC1", "source " + id));
            assertTrue(below.text().contains("twenty days after it was published"), below::text);
            assertEquals(answer.content().path("thread_ts"), below.content().path("thread_ts"));

            long asked = telegram.says(ada, QUESTION);
            telegram.await(901, heard -> heard.at("/reply_parameters/message_id").asLong() == asked);
            long opened = telegram.says(ada, "/source 1");
            var shown = telegram.await(901, heard -> heard.at("/reply_parameters/message_id").asLong() == opened)
                    .path("text").asText();
            var other = CITATION.matcher(shown);
            assertTrue(other.find(), shown);
            var inSlack = slack.await(slack.command("CC", "UC1", "/quoth source " + other.group(1)));
            assertTrue(inSlack.text().contains("twenty days after it was published"), inSlack::text);
        }
        assertEquals(List.of(), slack.faults());
        assertEquals(List.of(), telegram.faults());
    }

    @Test
    void servesTwoWorkspacesWithTheSamePeoplesIds(SampleService sample) throws Exception {
        var slack = sample.slack();
        slack.person(SlackStandIn.TEAM, "UD1", "en-US", false);
        slack.person(SlackStandIn.OTHER_TEAM, "UD1", "zh-TW", false);
        try (var service = sample.open()) {
            service.start();
            slack.awaitService();

            var here = slack.await(slack.mention("CD", "UD1", QUESTION));
            var there = slack.await(slack.mention(SlackStandIn.OTHER_TEAM, "CD", "UD1", "And what are the fines?"));
            var help = slack.await(slack.command(SlackStandIn.OTHER_TEAM, "CD", "UD1", "/quoth help"));
            var english = slack.await(slack.command("CD", "UD1", "/quoth help"));

            assertEquals(SlackStandIn.TEAM, here.team());
            assertEquals(SlackStandIn.OTHER_TEAM, there.team());
            assertFalse(there.text().contains("EU AI Act?"), there::text);
            assertTrue(help.text().contains("文件"), help::text);
            assertFalse(english.text().contains("文件"), english::text);
            assertTrue(slack.methods().getOrDefault(SlackStandIn.OTHER_TEAM, List.of()).contains("chat.postMessage"));
        }
        assertEquals(List.of(), slack.faults());
    }

    @Test
    void isAnAssistantInAThread(SampleService sample) throws Exception {
        var slack = sample.slack();
        slack.person("UE1", "zh-TW");
        try (var service = sample.open()) {
            service.start();
            slack.awaitService();
            var started = event("assistant_thread_started");
            started.putObject("assistant_thread").put("user_id", "UE1").put("channel_id", "DUE1")
                    .put("thread_ts", "1.1")
                    .putObject("context");
            slack.happens("DUE1", "UE1", started);
            var prompts = slack.awaitCalls("assistant.threads.setSuggestedPrompts", 1).getLast();
            assertTrue(prompts.path("prompts").size() > 0, prompts::toString);

            var answer = slack.await(slack.writeInThread("UE1", "河套香港園區面積有多大？"));

            assertTrue(answer.text().contains("約87公頃"), answer::text);
            assertEquals("正在查找…",
                    slack.awaitCalls("assistant.threads.setStatus", 1).getLast().path("status").asText());
            assertEquals("河套香港園區面積有多大？",
                    slack.awaitCalls("assistant.threads.setTitle", 1).getLast().path("title").asText());
        }
        assertEquals(List.of(), slack.faults());
    }

    @Test
    void asksAboutAMessageWhoseMenuIsUsed(SampleService sample) throws Exception {
        var slack = sample.slack();
        slack.person("UF1", "en-US");
        try (var service = sample.open()) {
            service.start();
            slack.awaitService();

            var answer = slack.await(slack.ask("CF", "UF1", QUESTION));

            assertTrue(answer.text().contains("1 August 2024"), answer::text);
        }
    }

    @Test
    void addsAFileThatAnOperatorSends(SampleService sample) throws Exception {
        var slack = sample.slack();
        slack.person("UG1", "en-US");
        try (var service = sample.open()) {
            var code = service.pair(new SecureRandom());
            service.start();
            slack.awaitService();
            var paired = slack.await(slack.write("UG1", code));
            assertTrue(paired.text().contains("operator"), paired::text);

            var sent = slack.send("UG1", "ferry.txt",
                    "The ferry to Lamma leaves pier 4 at 7:10.".getBytes(StandardCharsets.UTF_8));
            var progress = slack.await(sent, answer -> answer.text().contains("ferry.txt"));
            var answer = slack.await(slack.write("UG1", "When does the ferry to Lamma leave?"));
            assertTrue(answer.text().contains("7:10"), answer::text);
            assertEquals(1, slack.answers().getOrDefault(sent, List.of()).size(), progress::text);
        } finally {
            forget(sample);
        }
        assertEquals(List.of(), slack.faults());
    }

    /// Other tests count the documents.
    private static void forget(SampleService sample) throws IOException {
        try (var library = new HomeLibrary(sample.home(), InstantSource.system());
                var files = Files.walk(sample.home().folder().path().resolve("files"))) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> library.store().removePlace(new Place("default", file.toString())));
        }
    }

    @Test
    void turnsAwayGuestsAndWhatOthersRead(SampleService sample) throws Exception {
        var slack = sample.slack();
        slack.person(SlackStandIn.TEAM, "UH1", "en-US", true);
        slack.person("UH2", "en-US");
        slack.share("CH");
        try (var service = sample.open()) {
            service.start();
            slack.awaitService();

            var guest = slack.await(slack.write("UH1", QUESTION));
            var shared = slack.await(slack.mention("CH", "UH2", QUESTION));

            assertFalse(guest.text().contains("1 August 2024"), guest::text);
            assertFalse(shared.text().contains("1 August 2024"), shared::text);
            assertFalse(home(slack, "UH1").toString().contains("EU AI Act"));
        }
    }

    @Test
    void losesNothingWhereConnectionsEndAndSlackWantsUsToWait(SampleService sample) throws Exception {
        var slack = sample.slack();
        slack.person("UI1", "en-US");
        try (var service = sample.open()) {
            service.start();
            slack.awaitService();
            slack.await(slack.write("UI1", QUESTION));
            slack.slowDown("chat.postMessage", 1);

            for (var end : List.<Runnable>of(() -> slack.disconnect("warning"),
                    () -> slack.disconnect("refresh_requested"),
                    slack::drop)) {
                end.run();
                var answer = slack.await(slack.write("UI1", QUESTION));
                assertTrue(answer.text().contains("1 August 2024"), answer::text);
            }
        }
        assertEquals(List.of(), slack.faults());
    }

    @Test
    void showsInStatusWhatKeepsItFromAnswering(SampleService sample) throws Exception {
        var slack = sample.slack();
        slack.person("UJ1", "en-US");
        try (var service = sample.open()) {
            var code = service.pair(new SecureRandom());
            service.start();
            slack.awaitService();
            slack.await(slack.write("UJ1", code));

            slack.refuse("chat.postMessage", "is_archived");
            slack.mention("CJ", "UJ1", QUESTION);
            slack.awaitCalls("chat.postMessage", count(slack, "chat.postMessage") + 1);
            var archived = slack.await(slack.write("UJ1", "/status"), answer -> answer.text().contains("CJ"));
            assertTrue(archived.text().contains("is_archived"), archived::text);

            slack.revoke(true);
            var waits = slack.write("UJ1", QUESTION);
            Thread.sleep(2_000);
            slack.revoke(false);
            assertTrue(slack.await(waits).text().contains("1 August 2024"));
        } finally {
            slack.revoke(false);
        }
        assertEquals(List.of(), slack.faults());
    }
}

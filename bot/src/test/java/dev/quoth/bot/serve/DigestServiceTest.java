package dev.quoth.bot.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.bot.telegram.TelegramStandIn;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Digests of the whole service, over the sample documents.
@ExtendWith(SampleService.Shared.class)
class DigestServiceTest {

    @Test
    void setsShowsAndSendsADigestInBothPlatforms(SampleService sample) throws Exception {
        var telegram = sample.telegram();
        var slack = sample.slack();
        var ada = telegram.person(950, "Ada", "en");
        slack.person("UD1", "en-US");
        try (var service = sample.open()) {
            service.start();
            assertTrue(heard(telegram, telegram.says(ada, "/digest on 08:30 weekdays Hong Kong time"), 950)
                    .startsWith("The digest is set: 08:30 on weekdays (Asia/Hong_Kong time)"));
            var preview = heard(telegram, telegram.says(ada, "/digest preview"), 950);
            var inSlack = slack.await(slack.command("DUD1", "UD1", "/digest preview"));
            assertTrue(inSlack.text().contains("JASM"), inSlack.text());
            assertTrue(preview.contains("Hong Kong"), preview);
            assertTrue(heard(telegram, telegram.says(ada, "/digest now"), 950).contains("The digest is sent"));
            telegram.await(950, message -> message.path("text").asText().contains("Nothing new"));
            assertTrue(
                    heard(telegram, telegram.says(ada, "/digest off"), 950).startsWith("The digest is switched off"));
        }
        assertEquals(0, telegram.faults().size(), telegram.faults().toString());
    }

    @Test
    void hasTheServingProcessSendThem(SampleService sample) throws Exception {
        var telegram = sample.telegram();
        var bob = telegram.person(951, "Bob", "en");
        try (var service = sample.open()) {
            service.start();
            heard(telegram, telegram.says(bob, "/digest on 08:30 UTC"), 951);
            assertEquals(new DigestsNow.Outcome.Asked(), DigestsNow.send(sample.home(),
                    InstantSource.system(), Duration.ofSeconds(10)));
            telegram.await(951, message -> message.path("text").asText().contains("Nothing new"));
        }
    }

    private static String heard(TelegramStandIn telegram, long question, long chat) throws InterruptedException {
        return telegram.await(chat, message -> message.at("/reply_parameters/message_id").asLong() == question)
                .path("text").asText();
    }
}

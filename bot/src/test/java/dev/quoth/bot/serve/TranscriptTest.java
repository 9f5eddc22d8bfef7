package dev.quoth.bot.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.bot.slack.SlackStandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The conversations in the README are what people read over the sample documents. Where they are not, the failure shows the
/// ones that are.
@ExtendWith(SampleService.Shared.class)
class TranscriptTest {

    private static final Pattern CONVERSATION = Pattern.compile("(?ms)^```(telegram|slack) (\\S+)\n(.*?)^```\n");
    private static final long FIRST_PERSON = 500;

    @Test
    void isWhatPeopleRead(SampleService sample) throws IOException, InterruptedException {
        var shown = CONVERSATION.matcher(Files.readString(Path.of("../README.md"))).results().toList();
        var actual = new ArrayList<String>();
        try (var service = sample.open()) {
            service.start();
            sample.slack().awaitService();
            for (int person = 0; person < shown.size(); person++) {
                var platform = shown.get(person).group(1);
                var language = shown.get(person).group(2);
                var lines = Transcript.said(shown.get(person).group(3)).toArray(String[]::new);
                var talk = platform.equals("slack")
                        ? talkInSlack(sample.slack(), language, lines)
                        : talk(sample, FIRST_PERSON + person, language, lines);
                actual.add("```" + platform + " " + language + "\n" + talk + "```\n");
            }
        }
        assertEquals(4, shown.size());
        assertTrue(shown.stream().map(MatchResult::group).toList().equals(actual),
                () -> "README.md must say:\n\n" + String.join("\n", actual) + "\n");
        assertEquals(List.of(), sample.telegram().faults());
        assertEquals(List.of(), sample.slack().faults());
    }

    /// Commands are given in a channel; other lines mention us there, from the second on in the thread of the first.
    private static Transcript talkInSlack(SlackStandIn slack, String locale, String... lines)
            throws InterruptedException {
        slack.person("UT", locale);
        var transcript = new Transcript();
        var thread = Optional.<SlackStandIn.Answer>empty();
        for (var line : lines) {
            transcript.says(line);
            if (line.startsWith("/")) {
                transcript.hearsBlocks(slack.await(slack.command("CT", "UT", line)).content().path("blocks"));
                continue;
            }
            var words = line.replaceFirst("^@Quoth ", "");
            var question = thread.isEmpty()
                    ? slack.mention("CT", "UT", words)
                    : slack.mentionBelow(thread.get(), "UT", words);
            var answer = slack.await(question);
            thread = Optional.of(answer);
            transcript.hearsBlocks(answer.content().path("blocks"));
        }
        return transcript;
    }

    private static Transcript talk(SampleService sample, long chat, String languageCode, String... lines)
            throws InterruptedException {
        var telegram = sample.telegram();
        var person = telegram.person(chat, "Ada", languageCode);
        var transcript = new Transcript();
        for (var line : lines) {
            transcript.says(line);
            long question = telegram.says(person, line);
            transcript.hears(telegram.await(chat,
                    message -> message.at("/reply_parameters/message_id").asLong() == question));
        }
        assertEquals(lines.length, telegram.heard(chat).size(), "messages to " + chat);
        return transcript;
    }
}

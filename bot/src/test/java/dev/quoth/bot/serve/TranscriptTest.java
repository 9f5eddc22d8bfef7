package dev.quoth.bot.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The conversations in the README are what people read in Telegram over the sample documents. Where they are not, the
/// failure shows the ones that are.
@ExtendWith(SampleService.Shared.class)
class TranscriptTest {

    private static final Pattern CONVERSATION = Pattern.compile("(?ms)^```telegram (\\S+)\n(.*?)^```\n");
    private static final long FIRST_PERSON = 500;

    @Test
    void isWhatPeopleRead(SampleService sample) throws IOException, InterruptedException {
        var shown = CONVERSATION.matcher(Files.readString(Path.of("../README.md"))).results().toList();
        var actual = new ArrayList<String>();
        try (var service = sample.open()) {
            service.start();
            for (int person = 0; person < shown.size(); person++) {
                var languageCode = shown.get(person).group(1);
                var lines = Transcript.said(shown.get(person).group(2)).toArray(String[]::new);
                actual.add("```telegram " + languageCode + "\n"
                        + talk(sample, FIRST_PERSON + person, languageCode, lines) + "```\n");
            }
        }
        assertEquals(3, shown.size());
        assertTrue(shown.stream().map(MatchResult::group).toList().equals(actual),
                () -> "README.md must say:\n\n" + String.join("\n", actual) + "\n");
        assertEquals(List.of(), sample.telegram().faults());
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

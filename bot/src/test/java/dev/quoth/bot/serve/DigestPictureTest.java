package dev.quoth.bot.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The digests in the README are what people read over the sample documents, but for the time. Where they are not, the
/// failure shows the ones that are.
@ExtendWith(SampleService.Shared.class)
class DigestPictureTest {

    private static final Pattern PICTURE = Pattern.compile("(?ms)^```digest (telegram|slack)\n> ([^\n]*)\n(.*?)^```\n");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}");
    private static final long PERSON = 980;

    @Test
    void isWhatPeopleRead(SampleService sample) throws IOException, InterruptedException {
        var shown = PICTURE.matcher(Files.readString(Path.of("../README.md"))).results().toList();
        var actual = new ArrayList<String>();
        try (var service = sample.open()) {
            service.start();
            sample.slack().awaitService();
            for (var picture : shown) {
                var line = picture.group(2);
                var transcript = new Transcript();
                transcript.says(line);
                if (picture.group(1).equals("slack")) {
                    sample.slack().person("UP", "zh-TW");
                    transcript.hearsBlocks(sample.slack()
                            .await(sample.slack().command("CP", "UP", line)).content().path("blocks"));
                } else {
                    long said = sample.telegram().says(sample.telegram().person(PERSON, "Ada", "en"), line);
                    transcript.hears(sample.telegram().await(PERSON,
                            message -> message.at("/reply_parameters/message_id").asLong() == said));
                }
                var text = TIME.matcher(transcript.toString()).replaceAll("2026-11-21 08:30");
                actual.add("```digest " + picture.group(1) + "\n" + text + "```\n");
            }
        }
        assertEquals(2, shown.size());
        assertTrue(shown.stream().map(MatchResult::group).toList().equals(actual),
                () -> "README.md must say:\n\n" + String.join("\n", actual) + "\n");
    }
}

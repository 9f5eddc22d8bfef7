package dev.quoth.bot.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.quoth.bot.chat.SharedFile;
import dev.quoth.config.SlackSettings.Mode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlackFilesTest {

    private final SlackServer server = new SlackServer();
    private final SlackBot bot = SlackBot.open(SlackKit.settings(server, Mode.HTTP), SlackKit.COMMANDS, SlackKit.HOME,
            InstantSource.fixed(Instant.EPOCH));

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        bot.close();
        server.close();
    }

    private Path fetch(String url, String name) throws IOException {
        return bot.files().fetch(new SharedFile(SlackServer.TEAM + " " + url, name, 5), folder);
    }

    @Test
    void fetchesAFileUnderANameThatIsSafe() throws IOException {
        var url = server.file("a", "hello".getBytes(StandardCharsets.UTF_8));

        var first = fetch(url, "../../notes é.txt");
        var second = fetch(url, "notes é.txt");

        assertEquals(List.of(folder.resolve("notes é.txt"), folder.resolve("notes é-2.txt")), List.of(first, second));
        assertEquals("hello", Files.readString(second));
    }

    @Test
    void takesTheTokenNowhereButToSlack() {
        for (var url : List.of("https://evil.example/a", "https://files.slack.com.evil.example/a",
                "https://files.slack.com@evil.example/a", "http://files.slack.com/a", "file:///etc/passwd", "", "::")) {
            var failure = assertThrows(IOException.class, () -> fetch(url, "a.txt"));
            assertEquals("can't be fetched from Slack (it does not lie there)", failure.getMessage());
        }
    }

    @Test
    void saysWhatCantBeFetched() {
        var url = server.file("a", new byte[5]);
        server.revoke(SlackServer.TOKEN);

        var failure = assertThrows(IOException.class, () -> fetch(url, "a.txt"));
        assertEquals("can't be fetched from Slack (403)", failure.getMessage());
    }
}

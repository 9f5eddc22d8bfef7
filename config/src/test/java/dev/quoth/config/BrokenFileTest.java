package dev.quoth.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a settings file can be other than settings.
class BrokenFileTest {

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# nothing\n", "---\n", "~", "telegram:\n", "{}", "\uFEFFhttp:\n"})
    void thatSaysNothingIsNoProblem(String text) throws IOException {
        write(text);

        assertEquals(Settings.defaults(), Settings.read(home, Map.of()));
    }

    @Test
    void isReportedByItsLineAndDoesNotHideWhatTheEnvironmentHasWrong() throws IOException {
        write("http:\n  port: 1\n host: x\n");

        assertEquals(
                """
                quoth.yaml:3: is not YAML: look at the indentation (no tabs), the colons and the quotation marks here \
                and in the line above
                QUOTH_HTTP_PORT: http.port must be a whole number from 0 to 65535, not 'x'""",
                complaint(Map.of("QUOTH_HTTP_PORT", "x", "QUOTH_SLACK_MODE", "http")));
    }

    @Test
    void isReportedWhereAQuotationMarkOpens() throws IOException {
        write("http:\n  host: \"x\n  port: 1\n\nslack:\n");

        assertEquals("quoth.yaml:2: opens a quotation mark that is not closed", complaint(Map.of()));
    }

    @Test
    void isReportedForKeysThatAreThereTwice() throws IOException {
        write("""
              http: {port: 1}
              http: {port: 2}
              slack:
                mode: http
                mode: socket
              corpus.max-file-size: 1MB
              corpus: {max-file-size: 2MB}
              slack.signing-secret: s
              ? [a]
              : b
              """);

        assertEquals("""
                     quoth.yaml:2: http is there twice; the first is at quoth.yaml:1
                     quoth.yaml:5: slack.mode is there twice; the first is at quoth.yaml:4
                     quoth.yaml:7: corpus.max-file-size is there twice; the first is at quoth.yaml:6
                     quoth.yaml:9: has a key that is not a word""", complaint(Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"just a text", "- a\n- b", "42"})
    void isReportedWhereItHasNoKeys(String text) throws IOException {
        write(text);

        assertEquals("quoth.yaml:1: must hold keys with values", complaint(Map.of()));
    }

    @Test
    void isReportedForWhatCouldKeepAParserBusy() throws IOException {
        write("http: {port: &port 1}\nslack: *port\n");
        assertEquals("quoth.yaml:2: uses an alias (*), which settings don't know; put the text in quotation marks",
                complaint(Map.of()));
        write("http: !!java.net.URL [x]\n");
        assertEquals("quoth.yaml:1: uses a tag (!), which settings don't know", complaint(Map.of()));
        write("http: {port: 1}\n---\nhttp: {port: 2}\n");
        assertEquals("quoth.yaml:2: begins a second document", complaint(Map.of()));
        write("[".repeat(200_000));
        assertEquals("quoth.yaml:1: is nested too deeply",
                assertTimeout(Duration.ofSeconds(5), () -> complaint(Map.of())));
        write("#".repeat(300_000));
        assertEquals("quoth.yaml: is too large: settings take at most 256 KB", complaint(Map.of()));
    }

    @Test
    void isReportedForWhatIsNoText() throws IOException {
        Files.write(home.resolve("quoth.yaml"), "http:\n  # où\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("quoth.yaml:2: is not in UTF-8", complaint(Map.of()));
        write("http: {host: \u0000}");
        assertEquals("quoth.yaml: holds characters that YAML does not allow", complaint(Map.of()));
        Files.delete(home.resolve("quoth.yaml"));
        Files.createDirectory(home.resolve("quoth.yaml"));
        assertEquals("quoth.yaml: is a folder, not a file", complaint(Map.of()));
        Files.delete(home.resolve("quoth.yaml"));
        Files.createSymbolicLink(home.resolve("quoth.yaml"), home.resolve("gone"));
        assertEquals("quoth.yaml: can't be reached", complaint(Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"telegram:\n  token: 12:s3cr3t\n  mode: 12:s3cr3t\n", "telegram:\n  token: s3cr3t: x\n",
            "telegram:\n  token: \"s3cr3t\n", "telegram:\n  token s3cr3t\n  mode: polling\n", "telegram: s3cr3t\n",
            "telegram: {token: [s3cr3t]}\n", "telegram: {token: {s3cr3t: x}}\n", "telegram: {s3cr3t: x}\n",
            "telegram:\n\ttoken: s3cr3t\n", "telegram: {token: *s3cr3t}\n", "telegram: {token: !s3cr3t x}\n",
            "telegram: {token: @s3cr3t}\n", "telegram: {token: s3cr3t x}\n", "s3cr3t\n", "- s3cr3t\n",
            "telegram: {token: \"s3cr3t\\n\"}\n", "slack: {api-url: \"https://x:s3cr3t@host\"}\n",
            "telegram: {token: s3cr3t}\nmodel: {timeout: xs3cr3tx}\n", "telegram: {token: s3cr3t, token: s3cr3t}\n",
            "telegram: {token: s3cr3t}\ntelegram.s3cr3t.token: s3cr3t\n", "telegram: {webhook-secret: s3cr3t!}\n"})
    void isReportedWithoutItsSecrets(String text) throws IOException {
        write(text);

        assertFalse(complaint(Map.of()).contains("s3cr3t"));
    }

    private void write(String text) throws IOException {
        Files.writeString(home.resolve("quoth.yaml"), text);
    }

    private String complaint(Map<String, String> environment) {
        var complaint = assertThrows(SettingsException.class, () -> Settings.read(home, environment));
        return String.valueOf(complaint.getMessage());
    }
}

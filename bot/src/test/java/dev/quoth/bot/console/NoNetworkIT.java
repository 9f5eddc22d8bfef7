package dev.quoth.bot.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.corpus.KilledProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// That nobody is called where no language model is set, in a process that can't call anybody.
class NoNetworkIT {
    private static final String[] QUESTION = {"ask", "When does the night ferry leave?"};

    @TempDir
    Path folder;

    /// What came of a command.
    private record Ended(int code, String said, String sockets) {}

    @Test
    void callsNobodyWhereNoModelIsSet() throws Exception {
        var docs = Files.createDirectories(folder.resolve("docs"));
        Files.writeString(docs.resolve("ferry.txt"), "The night ferry leaves pier 9 at 22:40.");
        assertEquals("sockets: 0", run(Map.of(), "add", docs.toString()).sockets);

        var without = run(Map.of(), QUESTION);
        assertEquals(0, without.code);
        assertEquals("sockets: 0", without.sockets);
        assertTrue(without.said.contains("leaves pier 9 at 22:40"), without.said);

        var with = run(Map.of("QUOTH_MODEL_PROVIDER", "ollama", "QUOTH_MODEL_NAME", "m"), QUESTION);
        assertEquals(new Ended(without.code, without.said, with.sockets), with);
        assertTrue(with.sockets.matches("sockets: [1-9]\\d*"), with.sockets);
    }

    private Ended run(Map<String, String> settings, String... command) throws IOException, InterruptedException {
        var arguments = new String[command.length + 2];
        arguments[0] = "--home";
        arguments[1] = folder.resolve("home").toString();
        System.arraycopy(command, 0, arguments, 2, command.length);
        var program = KilledProgram.of(WithoutSockets.class, arguments);
        program.environment().put("JAVA_TOOL_OPTIONS", WithoutSockets.options());
        program.environment().putAll(settings);
        var errors = folder.resolve("errors.txt");
        var process = program.redirectError(errors.toFile()).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        var sockets = Files.readAllLines(errors).stream().filter(line -> line.startsWith("sockets: ")).findFirst();
        return new Ended(code, said, sockets.orElseGet(() -> errors.toString()));
    }
}

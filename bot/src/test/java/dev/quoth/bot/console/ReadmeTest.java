package dev.quoth.bot.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the README says is so.
class ReadmeTest {
    private static final Path ROOT = Path.of("..");

    @TempDir
    Path folder;

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    private static Set<String> all(String pattern) throws IOException {
        return new TreeSet<>(
                Pattern.compile(pattern).matcher(readme()).results().map(match -> match.group(1)).toList());
    }

    @Test
    void namesCommandsThatThereAre() throws IOException {
        // In capitals stands what the reader puts in.
        var commands = all("\\./quoth ([a-z]+)");
        assertTrue(commands.containsAll(List.of("demo", "add", "ask")), commands.toString());
        for (var command : commands) {
            assertEquals(0, Quoth.in(folder.resolve("home")).run(command, "--help").exitCode(), command);
        }
    }

    @Test
    void namesOptionsThatThereAre() throws IOException {
        var help = Quoth.in(folder.resolve("home")).run("ask", "--help").out();
        for (var option : all("(--[a-z]+)")) {
            assertTrue(help.contains(option), option);
        }
    }

    @Test
    void linksToFilesThatThereAre() throws IOException {
        for (var target : all("\\]\\(([^)]+)\\)")) {
            assertTrue(Files.exists(ROOT.resolve(target)), target);
        }
    }

    @Test
    void testsWithTheCommandThatContinuousIntegrationRuns() throws IOException {
        var script = Files.readString(ROOT.resolve(".ci/run"));
        for (var command : all("`(mvn [^`]*)`")) {
            assertTrue(script.contains(command), command);
        }
    }

    @Test
    void quotesTheSampleToTheLetter() throws IOException {
        var quote = String.join("", all("\\[1\\] 「(.*)」 \\(in Chinese\\)")).replace("**", "");
        var sample = Files.readString(ROOT.resolve("corpus/sample/hk-ai-research-institute.md"));
        assertTrue(!quote.isEmpty() && sample.contains(quote), quote);
    }
}

package dev.quoth.bot.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.bot.console.Quoth.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Options, help and wrong use, and the demonstration.
class CommandLinesTest {
    @TempDir
    Path folder;

    private Result run(String... arguments) {
        return Quoth.in(folder.resolve("home")).run(arguments);
    }

    @Test
    void saysItsVersion() {
        var result = run("--version");
        assertEquals(0, result.exitCode());
        assertTrue(result.out().matches("quoth \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n"), result.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "add", "sync", "sources", "remove", "ask", "chat", "export", "eval", "completion"})
    void showsAnExampleOfEachCommand(String command) {
        var result = run(command, "--help");
        assertEquals(0, result.exitCode());
        assertTrue(result.out().matches("(?s).*\nExamples?:\n  .*quoth " + command + ".*"), result.out());
        assertTrue(result.out().contains("--home"), result.out());
        assertEquals("", result.err());
    }

    @Test
    void saysWhatACollectionIsToEachCommand() {
        assertTrue(run("add", "--help").out().contains("The collection to put the documents into"));
        assertTrue(run("remove", "--help").out().contains("Only from this collection"));
        assertTrue(run("completion", "--help").out().startsWith("Usage: quoth completion "));
    }

    @Test
    void helpNeedsNoHome() {
        assertEquals(0, run("--help").exitCode());
        assertTrue(Files.notExists(folder.resolve("home")));
    }

    @Test
    void saysWhatIsWrongOnOneLine() {
        assertEquals(new Result(2, "", "quoth: a command is missing\nTry 'quoth --help'.\n"), run());
        assertEquals(new Result(2, "", """
                                       quoth: Unknown option: '--jason'
                                       Try 'quoth ask --help'.
                                       """), run("ask", "--jason"));
        assertEquals(new Result(2, "", "quoth: Missing required parameter: 'PLACE'\nTry 'quoth add --help'.\n"),
                run("add"));
    }

    @Test
    void saysThatThereIsNoSuchCommandEvenWhereHelpIsAsked() {
        assertEquals(new Result(2, "", "quoth: there is no command 'frobnicate'\nTry 'quoth --help'.\n"),
                run("frobnicate", "--help"));
        assertEquals("quoth: there is no command 'souces'; did you mean sources?",
                run("souces").err().lines().findFirst().orElseThrow());
        assertEquals(new Result(2, "", "quoth: 'all' is one argument too many\nTry 'quoth sources --help'.\n"),
                run("sources", "all"));
    }

    @Test
    void takesTheHomeAfterTheCommandToo() {
        var other = folder.resolve("other");
        run("add", folder.resolve("nowhere").toString(), "--home", other.toString());
        assertTrue(Files.isRegularFile(other.resolve("quoth.db")));
    }

    @Test
    void completesCommandsInAShell() {
        var result = run("completion");
        assertEquals(0, result.exitCode());
        assertTrue(result.out().startsWith("#!/usr/bin/env bash"), result.out());
        assertTrue(result.out().contains("sources"), result.out());
    }

    @Test
    void demonstratesItselfInThreeLanguages() throws Exception {
        var application = Files.createDirectories(folder.resolve("app"));
        Files.createSymbolicLink(application.resolve("sample"), Path.of("../corpus/sample").toAbsolutePath());
        var demo = new Quoth(folder.resolve("home"), Optional.of(application), Terminals.NONE);
        var result = demo.run("demo");
        assertEquals(0, result.exitCode(), result.err());
        assertTrue(result.out().contains("\n**10億元** (1 billion)\n"), result.out());
        assertTrue(result.out().contains("\n**300公里**\n"), result.out());
        assertTrue(result.out().contains("\n**1935.3"), result.out());
        assertTrue(demo.run("demo").err().contains("Read 0 documents (0 passages) in 0.0 s; 18 unchanged"));
    }

    @Test
    void saysWhereTheSamplesAreMissing() {
        assertEquals(new Result(2, "", "quoth: the sample documents are not there; they come with the distribution, so "
                + "start Quoth by its launcher\n"), run("demo"));
    }
}

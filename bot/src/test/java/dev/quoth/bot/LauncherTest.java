package dev.quoth.bot;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The launcher script, with a java that prints its arguments and a mvn that makes an empty library.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    @TempDir
    Path folder;

    Path java;
    Path launcher;

    @BeforeEach
    void installInAFolderWithASpace() throws IOException {
        java = fakeJava("21.0.4");
        launcher = copy(folder.resolve("my programs/quoth/bin"));
        Files.createDirectories(folder.resolve("my programs/quoth/lib"));
        Files.createFile(folder.resolve("my programs/quoth/lib/quoth-bot.jar"));
    }

    @Test
    void handsOnArgumentsAndTheExitCodeUntouched() throws Exception {
        var run = run(launcher, "ask", "", "a  b", "*", "$HOME", "--x=\"y\"");

        assertEquals(7, run.exitCode);
        assertTrue(run.output.endsWith("<dev.quoth.bot.Main><ask><><a  b><*><$HOME><--x=\"y\">\n"), run.output);
    }

    @Test
    void worksThroughSymbolicLinksFromAnyFolder() throws Exception {
        var link = Files.createSymbolicLink(folder.resolve("quoth link"), launcher);
        var relative = Files.createSymbolicLink(folder.resolve("second"), Path.of("quoth link"));

        var home = folder.toRealPath().resolve("my programs/quoth");
        var output = run(relative).output;
        assertTrue(Files.isSymbolicLink(link) && output.contains("<" + home + "/lib/*>"), output);
    }

    @Test
    void letsOptionsOfTheUserWin() throws Exception {
        var output = run(List.of("QUOTH_JAVA_OPTS=-Xmx9g -Dx=y"), launcher).output;

        assertTrue(output.contains("<-Xmx9g><-Dx=y><-cp>"), output);
    }

    @Test
    void givesJavaUtf8WhateverTheLocale() throws Exception {
        script(java.resolve("bin/java"), "printf '<%s><%s>' \"$LC_ALL\" \"$(locale charmap)\"");

        for (var locale : List.of("POSIX", "C", "xx_XX.UTF-8", "C.UTF-8")) {
            assertEquals("<C.UTF-8><UTF-8>", run(List.of("LC_ALL=" + locale), launcher).output, locale);
        }
    }

    @Test
    void usesVectorInstructionsForLongWorkAndNotForItsHelp() throws Exception {
        assertTrue(run(launcher, "sync").output.contains("jdk.incubator.vector"));
        assertTrue(!run(launcher, "sync", "--help").output.contains("jdk.incubator.vector"));
    }

    @Test
    void saysWhatIsMissingWhereJavaIsTooOld() throws Exception {
        java = fakeJava("17.0.9");

        assertEquals(new Run(2, "quoth: QUOTH_JAVA is " + java + ", which is not a Java of at least 21.\n  " + java
                + "/bin/java is Java 17\n"), run(launcher));
    }

    @Test
    void buildsACheckoutOnceAndAgainWhenASourceChanges() throws Exception {
        var checkout = checkout(
                "mkdir -p bot/target/quoth/lib; : > bot/target/quoth/lib/quoth-bot.jar; echo x >> built");
        launcher = checkout.resolve("quoth");

        assertTrue(run(launcher).output.startsWith("quoth: building on first use"));
        run(launcher);
        assertEquals("x\n", Files.readString(checkout.resolve("built")));
        var stamp = Files.getLastModifiedTime(checkout.resolve("target/quoth-build.stamp"));
        Files.setLastModifiedTime(checkout.resolve("bot/src/main/A.java"),
                FileTime.from(stamp.toInstant().plus(Duration.ofSeconds(1))));
        assertTrue(run(launcher).output.startsWith("quoth: sources have changed"));
        assertEquals("x\nx\n", Files.readString(checkout.resolve("built")));
    }

    @Test
    void buildsOnceForTwoFirstRunsAtTheSameTime() throws Exception {
        var checkout = checkout("echo x >> built; sleep 1; mkdir -p bot/target/quoth/lib;"
                + " : > bot/target/quoth/lib/quoth-bot.jar");
        var first = start(List.of(), checkout.resolve("quoth"));
        var second = start(List.of(), checkout.resolve("quoth"));

        assertAll(() -> assertEquals(7, finished(first).exitCode), () -> assertEquals(7, finished(second).exitCode));
        assertEquals("x\n", Files.readString(checkout.resolve("built")));
    }

    @Test
    void showsTheEndOfTheLogWhereTheBuildFails() throws Exception {
        var checkout = checkout("echo it does not compile; exit 1");

        var run = run(checkout.resolve("quoth"));

        var log = checkout.toRealPath().resolve("target/quoth-build.log");
        assertEquals(
                new Run(3, "quoth: building on first use (a minute or two, longer while Maven downloads); details in "
                        + log + "\nit does not compile\nquoth: the build failed; all of it is in " + log + "\n"),
                run);
    }

    private record Run(int exitCode, String output) {}

    private Run run(Path script, String... arguments) throws Exception {
        return finished(start(List.of(), script, arguments));
    }

    private Run run(List<String> environment, Path script) throws Exception {
        return finished(start(environment, script));
    }

    private Process start(List<String> environment, Path script, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("env", "-u", "QUOTH_JAVA_OPTS", "QUOTH_JAVA=" + java,
                "PATH=" + folder.resolve("commands") + ":" + System.getenv("PATH")));
        command.addAll(environment);
        command.add(script.toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    }

    private static Run finished(Process process) throws Exception {
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        return new Run(process.exitValue(), output);
    }

    private Path checkout(String mvn) throws IOException {
        script(folder.resolve("commands/mvn"), mvn);
        var checkout = folder.resolve("check out");
        Files.createDirectories(checkout.resolve("bot/src/main"));
        for (var file : List.of("pom.xml", "bot/pom.xml", "bot/src/main/A.java")) {
            Files.createFile(checkout.resolve(file));
        }
        copy(checkout);
        return checkout;
    }

    private static Path copy(Path target) throws IOException {
        Files.createDirectories(target);
        return script(target.resolve("quoth"), Files.readString(Path.of("..", "quoth")).replaceFirst("^#!.*\n", ""));
    }

    private Path fakeJava(String version) throws IOException {
        var home = folder.resolve("java " + version);
        script(home.resolve("bin/java"), "for a; do printf '<%s>' \"$a\"; done; echo; exit 7");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static Path script(Path path, String text) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, "#!/bin/sh\n" + text + "\n");
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}

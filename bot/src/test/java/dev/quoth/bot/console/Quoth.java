package dev.quoth.bot.console;

import dev.quoth.bot.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Runs commands in this process, in a home of their own, with the time standing still.
///
/// @param application where the distribution is
record Quoth(Path home, Optional<Path> application, Terminals terminals) {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    static Quoth in(Path home) {
        return new Quoth(home, Optional.empty(), Terminals.NONE);
    }

    Quoth with(Terminals other) {
        return new Quoth(home, application, other);
    }

    /// What a command came to.
    record Result(int exitCode, String out, String err) {}

    Result run(String... arguments) {
        return runWithInput("", arguments);
    }

    Result runWithInput(String input, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var withHome = new ArrayList<>(List.of("--home", home.toString()));
        withHome.addAll(List.of(arguments));
        var surroundings = new Surroundings(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                out, new PrintStream(err, false, StandardCharsets.UTF_8), terminals, Map.of(), NOON, application);
        int exitCode = Main.run(withHome.toArray(String[]::new), surroundings);
        return new Result(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}

package dev.quoth.bot.console;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// What a command runs in: its streams, its environment and the time.
///
/// @param in          standard input
/// @param out         where results go
/// @param err         where all else goes; UTF-8
/// @param terminals   which of the three is a terminal
/// @param environment the environment variables
/// @param clock       the time
/// @param application the folder that the distribution was unpacked to; empty where it is not known
public record Surroundings(InputStream in, OutputStream out, PrintStream err, Terminals terminals,
        Map<String, String> environment, InstantSource clock, Optional<Path> application) {

    private static final int OUTPUT_BUFFER = 1 << 16;

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /// Returns what this process runs in. The launcher says by `quoth.app` where the distribution is.
    public static Surroundings ofProcess(InstantSource clock) {
        var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), OUTPUT_BUFFER);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new Surroundings(System.in, out, err, Terminals.parse(System.getProperty("quoth.terminals", "")),
                System.getenv(), clock, Optional.ofNullable(System.getProperty("quoth.app")).map(Path::of));
    }

    /// Prints `line` as a result. Throws what [LineSink#print] throws.
    void print(String line) {
        results().print(line);
    }

    /// Returns where results go.
    LineSink results() {
        return new LineSink(out, "standard output", false);
    }

    /// Tells `line` beside the results.
    void tell(String line) {
        err.print(line + "\n");
        err.flush();
    }

    /// Whether results may be set off in bold.
    boolean isBold() {
        return terminals.out() && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }
}

package dev.quoth.bot.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;

/// What load tests print.
final class Figures {
    private Figures() {}

    /// Returns how long things took, in milliseconds; there must be one.
    static String spread(Collection<Duration> times) {
        long[] sorted = times.stream().mapToLong(Duration::toMillis).sorted().toArray();
        return "p50 %d ms, p99 %d ms, most %d ms".formatted(sorted[sorted.length / 2], sorted[sorted.length * 99 / 100],
                sorted[sorted.length - 1]);
    }

    /// Returns the most memory that `program` took so far, where the system tells.
    static String mostMemory(Process program) throws IOException {
        var status = Path.of("/proc/" + program.pid() + "/status");
        if (!Files.exists(status)) {
            return "unknown here";
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM")).findFirst()
                .map(line -> line.replaceAll("\\s+", " ")).orElse("unknown");
    }
}

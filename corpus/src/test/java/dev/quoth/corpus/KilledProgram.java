package dev.quoth.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Programs of this build that run in processes of their own, to be killed (SIGKILL).
public final class KilledProgram {
    private KilledProgram() {}

    /// Returns what starts `main` on the class path of this process.
    public static ProcessBuilder of(Class<?> main, String... arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /// Kills `program` and waits until it has ended. What it had said by then can still be read.
    public static void kill(Process program) throws InterruptedException {
        // Not Process.destroyForcibly(), which would also throw away what the program had said already.
        program.toHandle().destroyForcibly();
        program.waitFor();
    }
}

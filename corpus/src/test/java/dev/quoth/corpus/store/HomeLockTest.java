package dev.quoth.corpus.store;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.quoth.corpus.sqlite.StoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("try") // A lock is held, not used.
class HomeLockTest {
    @TempDir
    Path home;

    @Test
    void isTakenAgainOnceItIsGivenBack() {
        HomeLock.take(home, "quoth add docs").close();
        assertDoesNotThrow(() -> HomeLock.take(home, "quoth sync").close());
    }

    @Test
    void saysWhichProcessHoldsIt() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var other = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Holder.class.getName(),
                home.toString()).start();
        try (var output = other.inputReader()) {
            assertEquals("taken", output.readLine());
            var fault = assertThrows(StoreException.class, () -> HomeLock.take(home, "quoth add"));
            assertEquals(home + " is in use by process " + other.pid() + " (quoth add /some/docs); "
                    + "wait for it to end or use another --home", fault.getMessage());
        } finally {
            other.destroyForcibly().waitFor();
        }
        HomeLock.take(home, "quoth add").close();
    }

    @Test
    void isHeldOnceInAProcessToo() {
        try (var held = HomeLock.take(home, "quoth serve")) {
            var fault = assertThrows(StoreException.class, () -> HomeLock.take(home, "quoth add"));
            assertEquals(home + " is in use by process " + ProcessHandle.current().pid() + " (quoth serve); "
                    + "wait for it to end or use another --home", fault.getMessage());
        }
    }

    @Test
    void doesNotMindWhatADeadHolderWrote() throws Exception {
        Files.writeString(home.resolve("lock"), "1 quoth add of long ago, and more than is written now");
        try (var held = HomeLock.take(home, "quoth add")) {
            assertEquals(ProcessHandle.current().pid() + " quoth add\n", Files.readString(home.resolve("lock")));
        }
    }

    @Test
    void saysThatTheHomeCanNotBeWritten() {
        var missing = home.resolve("missing");
        var fault = assertThrows(StoreException.class, () -> HomeLock.take(missing, "quoth add"));
        assertEquals(missing + " can't be written (" + missing.resolve("lock") + "); give yourself the right to write "
                + "it, or use another --home", fault.getMessage());
    }

    /// Takes the lock and keeps it until it is killed.
    static final class Holder {
        public static void main(String[] arguments) throws Exception {
            try (var lock = HomeLock.take(Path.of(arguments[0]), "quoth add /some/docs")) {
                System.out.println("taken");
                Thread.sleep(60_000);
            }
        }
    }
}

package dev.quoth.corpus.store;

import dev.quoth.corpus.sqlite.StoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The right to write in a home, which one process has at a time. Reading needs none. The operating system takes it back
/// when its holder ends, however that ends.
public final class HomeLock implements AutoCloseable {
    /// Where the file is locked: far behind its text, so that the text can be read where a lock forbids reading.
    private static final long LOCKED_BYTE = 1L << 40;

    private static final String WRITING = "lock";
    private static final String SERVING = "serving";

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Takes the lock of `home` for this process. Throws [StoreException] where another one holds it, saying which, or
    /// where the file `lock` in `home` can't be written.
    ///
    /// @param command what this process does, for others to read, such as `quoth add docs`
    public static HomeLock take(Path home, String command) {
        return taken(home.resolve(WRITING), command);
    }

    /// Takes the right to answer chats from `home`, which one process has at a time, beside one that writes. Throws what
    /// [#take] throws.
    public static HomeLock takeToServe(Path home, String command) {
        return taken(home.resolve(SERVING), command);
    }

    /// Whether a process answers chats from `home` now. Throws what [#take] throws.
    public static boolean isServed(Path home) {
        var free = takenIfFree(home.resolve(SERVING), "quoth");
        free.ifPresent(HomeLock::close);
        return free.isEmpty();
    }

    private static HomeLock taken(Path file, String command) {
        return takenIfFree(file, command).orElseThrow(() -> new StoreException(file.getParent() + " is in use by "
                + holder(file) + "; wait for it to end or use another --home", null));
    }

    /// Takes the lock of `home` for this process, or returns empty where another one holds it. Throws [StoreException]
    /// where the file `lock` in `home` can't be written.
    public static Optional<HomeLock> takeIfFree(Path home, String command) {
        return takenIfFree(home.resolve(WRITING), command);
    }

    private static Optional<HomeLock> takenIfFree(Path file, String command) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                closeQuietly(channel);
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(line(command), 0);
            return Optional.of(new HomeLock(channel));
        } catch (IOException e) {
            closeQuietly(channel);
            throw new StoreException(
                    file.getParent() + " can't be written (" + e.getMessage() + "); give yourself the right to write "
                            + "it, or use another --home",
                    e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static ByteBuffer line(String command) {
        var text = ProcessHandle.current().pid() + " " + command.lines().findFirst().orElse("quoth") + "\n";
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String holder(Path file) {
        try {
            var parts = Files.readString(file).strip().split(" ", 2);
            return parts.length == 2 ? "process " + parts[0] + " (" + parts[1] + ")" : "another process";
        } catch (IOException e) {
            return "another process";
        }
    }

    /// Gives the lock back.
    @Override
    public void close() {
        closeQuietly(channel);
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // The lock is given back in any case, and nothing else was at stake.
        }
    }
}

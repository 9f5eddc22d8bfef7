package dev.quoth.bot.doctor;

import dev.quoth.bot.home.HomeFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/// Whether there is room to write.
///
/// @param free how many bytes are
record DiskCheck(Path path, LongSupplier free) implements Check {
    private static final long MEGABYTE = 1L << 20;
    private static final long FEW = 1024 * MEGABYTE;
    private static final long TOO_FEW = 100 * MEGABYTE;

    static DiskCheck of(HomeFolder folder) {
        return new DiskCheck(folder.path(), () -> free(folder.path()));
    }

    /// A folder that is not there yet will be made on the disk of the one above it.
    private static long free(Path path) {
        var there = path;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            return Files.getFileStore(there).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException("asking for the free space at " + there, e);
        }
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public Finding run() {
        long bytes = free.getAsLong();
        var what = bytes / MEGABYTE + " MB are free at " + path;
        if (bytes < TOO_FEW) {
            return new Finding.Failed(what, "make room, or questions and answers can't be stored");
        }
        return bytes < FEW ? new Finding.Warning(what, "make room") : new Finding.Fine(what);
    }
}

package dev.quoth.corpus.source;

import dev.quoth.corpus.extract.UnreadableException;
import dev.quoth.corpus.extract.archive.ZipArchive;
import dev.quoth.corpus.extract.zip.ZipLimits;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A ZIP file as a folder of documents: what has the name `a/b.txt` in `/c.zip` has the address `/c.zip!/a/b.txt`.
final class Archive implements Iterator<Found> {
    /// Between the archive's path and a name in it.
    static final String INSIDE = "!/";

    private static final String ENDING = ".zip";
    /// The largest archive that is opened: it is held in memory as long as its files are read.
    private static final long MOST_BYTES = 100 << 20;

    private final Path path;
    private final ZipArchive entries;
    private final Set<String> seen = new HashSet<>();

    private Archive(Path path, ZipArchive entries) {
        this.path = path;
        this.entries = entries;
    }

    /// Whether `file` is opened as an archive, by its ending.
    static boolean isMeant(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /// Returns what is in the archive `path`, or that it can't be opened.
    static Iterator<Found> open(Path path) {
        return switch (FileBytes.read(path, MOST_BYTES)) {
            case Bytes.Whole whole -> open(path, whole.content());
            case Bytes.TooLarge large -> refused(path, large.reason());
            case Bytes.Refused refused -> refused(path, refused.reason());
            case Bytes.Gone gone -> unreadable(path, gone.reason());
            case Bytes.Unreadable closed -> unreadable(path, closed.reason());
            case Bytes.NotModified same -> throw new IllegalStateException("a file was asked for as it stands");
        };
    }

    private static Iterator<Found> open(Path path, byte[] bytes) {
        try {
            var archive = new Archive(path, ZipArchive.open(bytes, ZipLimits.STANDARD));
            return archive.hasNext() ? archive : refused(path, "is an archive without files");
        } catch (UnreadableException e) {
            return refused(path, String.valueOf(e.getMessage()));
        }
    }

    private static Iterator<Found> refused(Path path, String reason) {
        return List.<Found>of(new Found.Refused(path.toString(), reason)).iterator();
    }

    private static Iterator<Found> unreadable(Path path, String reason) {
        return List.<Found>of(new Found.Unreadable(path.toString(), reason)).iterator();
    }

    @Override
    public boolean hasNext() {
        return entries.hasNext();
    }

    @Override
    public Found next() {
        var entry = entries.next();
        var address = path + INSIDE + entry.name();
        if (!seen.add(address)) {
            return new Found.Refused(address, "is the second file of this name in its archive");
        }
        return switch (entry) {
            case ZipArchive.Entry.Document document -> new ArchivedFile(address, document.bytes());
            case ZipArchive.Entry.Refused refused -> new Found.Refused(address, refused.reason());
        };
    }
}

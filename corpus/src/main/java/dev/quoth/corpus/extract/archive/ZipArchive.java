package dev.quoth.corpus.extract.archive;

import dev.quoth.corpus.extract.UnreadableException;
import dev.quoth.corpus.extract.format.FileFormat;
import dev.quoth.corpus.extract.zip.ZipContents;
import dev.quoth.corpus.extract.zip.ZipItem;
import dev.quoth.corpus.extract.zip.ZipLimits;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// The documents in a ZIP archive, one in memory at a time. Archives in it are opened too, down to the third, and their
/// names joined with `!/`. A file whose name leads out
/// of the archive is refused, and shown without its steps up. For one thread.
public final class ZipArchive implements Iterator<ZipArchive.Entry>, AutoCloseable {

    private static final int DEEPEST = 3;

    /// What an archive holds.
    public sealed interface Entry {

        /// Its path in the archive, such as `report/一月.docx`; an archive may have two files of one name.
        String name();

        /// A file that is no archive; of what format is not looked at.
        @SuppressWarnings("ArrayRecordComponent")
        record Document(String name, byte[] bytes) implements Entry {}

        /// A file that can't be unpacked, and why, as a clause for people.
        record Refused(String name, String reason) implements Entry {}
    }

    private record Level(String prefix, ZipContents contents, Iterator<ZipItem> items) {}

    private final Deque<Level> levels = new ArrayDeque<>();
    private ZipLimits left;
    private @Nullable Entry ahead;

    private ZipArchive(ZipLimits limits) {
        left = limits;
    }

    /// Opens an archive; throws [UnreadableException] where `bytes` are none or hold too many entries.
    ///
    /// @param limits count for it and all archives in it together
    public static ZipArchive open(byte[] bytes, ZipLimits limits) throws UnreadableException {
        var archive = new ZipArchive(limits);
        archive.enter("", bytes);
        return archive;
    }

    @Override
    public boolean hasNext() {
        while (ahead == null && !levels.isEmpty()) {
            var level = levels.getLast();
            if (level.items().hasNext()) {
                ahead = look(level, level.items().next());
            } else {
                levels.removeLast().contents().close();
            }
        }
        return ahead != null;
    }

    @Override
    public Entry next() {
        var entry = hasNext() ? ahead : null;
        if (entry == null) {
            throw new NoSuchElementException("the archive has no more files");
        }
        ahead = null;
        return entry;
    }

    /// Returns the file, or null where it is an archive that was entered.
    private @Nullable Entry look(Level level, ZipItem item) {
        var name = level.prefix() + item.name();
        if (item.leadsOut()) {
            return new Entry.Refused(name, "has a name that leads out of its archive");
        }
        try {
            var bytes = level.contents().read(item);
            left = left.after(0, bytes.length);
            if (!FileFormat.of(item.name(), bytes).equals(new FileFormat.Known(FileFormat.Kind.ZIP))) {
                return new Entry.Document(name, bytes);
            }
            if (levels.size() == DEEPEST) {
                return new Entry.Refused(name, "is an archive inside " + DEEPEST + " others");
            }
            enter(name + "!/", bytes);
            return null;
        } catch (UnreadableException refused) {
            return new Entry.Refused(name, String.valueOf(refused.getMessage()));
        }
    }

    private void enter(String prefix, byte[] bytes) throws UnreadableException {
        var contents = ZipContents.archive(bytes, left);
        left = left.after(contents.items().size(), 0);
        levels.addLast(new Level(prefix, contents, contents.items().iterator()));
    }

    @Override
    public void close() {
        levels.forEach(level -> level.contents().close());
        levels.clear();
    }
}

package dev.quoth.corpus.extract.zip;

import dev.quoth.corpus.extract.Guarded;
import dev.quoth.corpus.extract.UnreadableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// The entries of a ZIP file that is in memory, unpacked one by one within [ZipLimits]. Nothing is ever written to disk.
/// For one thread.
public final class ZipContents implements AutoCloseable {

    private static final int BUFFER = 1 << 13;

    private final ZipFile zip;
    private final ZipLimits limits;
    private final List<ZipItem> items = new ArrayList<>();
    private final Map<String, ZipArchiveEntry> byName = new HashMap<>();
    private final Map<ZipItem, ZipArchiveEntry> entries = new HashMap<>();
    private long left;

    private ZipContents(ZipFile zip, ZipLimits limits) {
        this.zip = zip;
        this.limits = limits;
        this.left = limits.total();
    }

    /// Opens a ZIP file of documents from anywhere: names of any kind are shown harmless.
    public static ZipContents archive(byte[] bytes, ZipLimits limits) throws UnreadableException {
        return Guarded.doing(() -> {
            var contents = open(bytes, limits);
            var names = ZipNames.of(contents.files());
            int number = 0;
            for (var entry : contents.files()) {
                var name = names.of(entry);
                contents.add(
                        new ZipItem(number++, ZipNames.harmless(name), isEncrypted(entry), ZipNames.leadsOut(name)),
                        entry);
            }
            return contents;
        });
    }

    /// Opens a ZIP file that is the form of some document format; throws [UnreadableException] where an entry is encrypted,
    /// named twice, or named as no honest program names it (absolute, with `..` or control characters).
    public static ZipContents document(byte[] bytes, ZipLimits limits) throws UnreadableException {
        return Guarded.doing(() -> {
            var contents = open(bytes, limits);
            int number = 0;
            for (var entry : contents.files()) {
                var name = entry.getName();
                if (isEncrypted(entry)) {
                    throw new UnreadableException("is encrypted; remove its password");
                }
                if (!ZipNames.harmless(name).equals(name)) {
                    throw new UnreadableException("is damaged (it has a part that is named like a path elsewhere)");
                }
                if (contents.byName.put(name.toLowerCase(Locale.ROOT), entry) != null) {
                    throw new UnreadableException("is damaged (it has the same part twice)");
                }
                contents.add(new ZipItem(number++, name, false, false), entry);
            }
            return contents;
        });
    }

    private static ZipContents open(byte[] bytes, ZipLimits limits) throws IOException, UnreadableException {
        var contents = new ZipContents(ZipFile.builder().setByteArray(bytes).setCharset(StandardCharsets.UTF_8).get(),
                limits);
        if (contents.files().size() > limits.entries()) {
            throw new UnreadableException("holds more than " + limits.entries() + " entries");
        }
        return contents;
    }

    private List<ZipArchiveEntry> files() {
        var files = new ArrayList<ZipArchiveEntry>();
        zip.getEntriesInPhysicalOrder().asIterator().forEachRemaining(entry -> {
            if (!entry.isDirectory()) {
                files.add(entry);
            }
        });
        return files;
    }

    private static boolean isEncrypted(ZipArchiveEntry entry) {
        return entry.getGeneralPurposeBit().usesEncryption();
    }

    private void add(ZipItem item, ZipArchiveEntry entry) {
        items.add(item);
        entries.put(item, entry);
    }

    /// Returns its files in the order in which they stand in it, without folders.
    public List<ZipItem> items() {
        return List.copyOf(items);
    }

    /// Whether a document's file has an entry of that name, in upper or lower case.
    public boolean has(String name) {
        return byName.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /// Returns the bytes of the entry of that name in a document's file, empty where there is none; throws
    /// [UnreadableException] where they are too many or broken.
    public Optional<byte[]> read(String name) throws UnreadableException {
        var entry = byName.get(name.toLowerCase(Locale.ROOT));
        return entry == null ? Optional.empty() : Optional.of(unpacked(entry));
    }

    /// Returns the bytes of `item`; throws [UnreadableException] where they are encrypted, too many or broken.
    public byte[] read(ZipItem item) throws UnreadableException {
        if (item.encrypted()) {
            throw new UnreadableException("is encrypted; remove its password");
        }
        var entry = entries.get(item);
        if (entry == null) {
            throw new IllegalArgumentException("'" + item.name() + "' is an entry of another file");
        }
        return unpacked(entry);
    }

    /// Unpacks everything once and keeps nothing, for a library that unpacks by itself and counts less strictly; throws
    /// [UnreadableException] where that would be too much.
    public void check() throws UnreadableException {
        for (var item : items) {
            read(item);
        }
        left = limits.total();
    }

    private byte[] unpacked(ZipArchiveEntry entry) throws UnreadableException {
        return Guarded.doing(() -> {
            long allowed = limits.allowed(Math.max(entry.getCompressedSize(), 0), left);
            var out = new ByteArrayOutputStream((int) Math.clamp(entry.getSize(), BUFFER, Math.max(BUFFER, allowed)));
            var buffer = new byte[BUFFER];
            try (var in = zip.getInputStream(entry)) {
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    Guarded.goOn();
                    out.write(buffer, 0, count);
                    if (out.size() > allowed) {
                        throw new UnreadableException("unpacks to more than is allowed (it may be a ZIP bomb)");
                    }
                }
            }
            left -= out.size();
            return out.toByteArray();
        });
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException neverInMemory) {
            throw new IllegalStateException("closing a ZIP file in memory", neverInMemory);
        }
    }
}

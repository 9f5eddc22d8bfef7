package dev.quoth.corpus.store;

import dev.quoth.corpus.sqlite.StoreException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/// A web page's bytes as they were read, kept because the page may change.
public final class Snapshot {
    private final byte[] packed;
    private final @Nullable String contentType;

    Snapshot(byte[] packed, @Nullable String contentType) {
        this.packed = packed;
        this.contentType = contentType;
    }

    /// Returns a snapshot of `content`.
    ///
    /// @param contentType as the server named it; null where it named none
    public static Snapshot of(byte[] content, @Nullable String contentType) {
        var packed = new ByteArrayOutputStream();
        try (var packing = new DeflaterOutputStream(packed)) {
            packing.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("packing in memory", e);
        }
        return new Snapshot(packed.toByteArray(), contentType);
    }

    /// Returns the bytes as they were read. Throws [StoreException] where the store has damaged them.
    public byte[] content() {
        try (var unpacking = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return unpacking.readAllBytes();
        } catch (IOException e) {
            throw new StoreException("a stored snapshot is damaged: " + e.getMessage(), e);
        }
    }

    /// Returns the content type that the server named; null where it named none.
    public @Nullable String contentType() {
        return contentType;
    }

    byte[] packed() {
        return packed;
    }
}

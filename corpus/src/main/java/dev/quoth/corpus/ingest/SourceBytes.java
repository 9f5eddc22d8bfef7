package dev.quoth.corpus.ingest;

import dev.quoth.corpus.Metadata;
import dev.quoth.corpus.Sha256;
import dev.quoth.corpus.source.Bytes;
import dev.quoth.corpus.source.Found;
import dev.quoth.corpus.source.Validators;
import dev.quoth.corpus.source.WebAddress;
import dev.quoth.corpus.store.Snapshot;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The bytes that were read from an address, with what came along with them.
final class SourceBytes {
    private final Found.Item item;
    private final Bytes.Whole whole;
    private final String hash;

    SourceBytes(Found.Item item, Bytes.Whole whole) {
        this.item = item;
        this.whole = whole;
        this.hash = Sha256.hex(whole.content());
    }

    String address() {
        return item.address();
    }

    /// Returns what its place says of it.
    Metadata known() {
        return item.known();
    }

    /// Returns the last part of the address: what a document without a title is called.
    String name() {
        var path = address().replaceFirst("[?#].*", "").replaceFirst("/+$", "");
        var name = path.substring(path.lastIndexOf('/') + 1);
        return name.isBlank() ? address() : name;
    }

    byte[] content() {
        return whole.content();
    }

    @Nullable
    String contentType() {
        return whole.contentType();
    }

    Validators validators() {
        return whole.validators();
    }

    /// Returns what is kept of a web page, which may change or go; nothing of a file, which can be read again.
    Optional<Snapshot> snapshot() {
        return WebAddress.isMeant(address())
                ? Optional.of(Snapshot.of(content(), contentType()))
                : Optional.empty();
    }

    /// Returns the SHA-256 of the bytes.
    String hash() {
        return hash;
    }
}

package dev.quoth.corpus.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Snapshots of web pages, by the hash of their bytes.
record SnapshotTable(Handle handle) {

    void put(String contentHash, Snapshot snapshot) {
        handle.execute("INSERT OR REPLACE INTO snapshot (content_hash, content_type, packed) VALUES (?, ?, ?)",
                contentHash, snapshot.contentType(), snapshot.packed());
    }

    Optional<Snapshot> find(String contentHash) {
        return handle.select("SELECT packed, content_type FROM snapshot WHERE content_hash = ?", contentHash)
                .map((row, context) -> new Snapshot(row.getBytes(1), row.getString(2))).findOne();
    }

    /// Drops the snapshot of `contentHash` where neither a document nor an old version was made of it.
    void dropUnused(String contentHash) {
        handle.execute("""
                       DELETE FROM snapshot
                       WHERE content_hash = ?
                           AND NOT EXISTS (SELECT 1 FROM file f JOIN document d ON d.id = f.id
                               WHERE f.content_hash = snapshot.content_hash)
                           AND NOT EXISTS (SELECT 1 FROM document_version v
                               WHERE v.content_hash = snapshot.content_hash)""", contentHash);
    }
}

package dev.quoth.corpus.store;

import dev.quoth.corpus.Document;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.Part;
import dev.quoth.corpus.SourceMap;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Old versions of documents, which are kept while a stored quote is from them.
record VersionTable(Handle handle) {

    /// Keeps the document at `file`, which is about to be replaced or removed, where a quote is from it.
    void keepCited(long file, Instant now) {
        var name = handle
                .select("""
                        SELECT d.name FROM document d
                        WHERE d.id = ? AND EXISTS (SELECT 1 FROM citation c WHERE c.document = d.name)""", file)
                .mapTo(String.class).findOne();
        name.flatMap(found -> current(new DocumentId(found)))
                .filter(current -> isCited(current.document()))
                .ifPresent(current -> insert(current, now));
    }

    /// Keeps `document`, which is quoted now, where it was replaced or removed in the meantime.
    void keepCitedLate(Document document, Instant now) {
        if (find(document.id(), document.version()).isEmpty()) {
            insert(new DocumentVersion(document, SourceMap.EMPTY, now, Optional.empty()), now);
        }
    }

    private boolean isCited(Document document) {
        return handle.select("SELECT count(*) FROM citation WHERE document = ? AND version = ?", document.id().value(),
                document.version()).mapTo(Integer.class).one() > 0;
    }

    Optional<DocumentVersion> find(DocumentId id, String version) {
        var current = current(id).filter(found -> found.document().version().equals(version));
        return current.isPresent() ? current : old(id, version);
    }

    private Optional<DocumentVersion> current(DocumentId id) {
        var documents = new DocumentTable(handle);
        return documents.find(id).map(document -> new DocumentVersion(document,
                documents.sourceMap(id).orElse(SourceMap.EMPTY), documents.storedAt(id), Optional.empty()));
    }

    private Optional<DocumentVersion> old(DocumentId id, String version) {
        return handle.select("""
                             SELECT collection, place, address, title, published, author, link, language, content_hash,
                                 text, source_map, stored_at, replaced_at, id
                             FROM document_version WHERE name = ? AND version = ?""", id.value(), version)
                .map((row, context) -> old(id, row)).findOne();
    }

    private DocumentVersion old(DocumentId id, ResultSet row) throws SQLException {
        var document = new Document(id, row.getString(1), row.getString(2), row.getString(3),
                DocumentTable.metadata(row), Language.ofTag(row.getString(8)), row.getString(9), row.getString(10),
                parts(row.getLong(14)));
        return new DocumentVersion(document, SourceMaps.of(row.getBytes(11)), Instant.ofEpochMilli(row.getLong(12)),
                Optional.of(Instant.ofEpochMilli(row.getLong(13))));
    }

    private List<Part> parts(long version) {
        return handle
                .select("SELECT kind, name, start_at FROM document_version_part WHERE version_id = ? ORDER BY ordinal",
                        version)
                .map((row, context) -> DocumentTable.part(row))
                .list();
    }

    private void insert(DocumentVersion version, Instant replacedAt) {
        var document = version.document();
        long id = handle.select(
                """
                INSERT INTO document_version (name, version, collection, place, address, title, published,
                    author, link, language, content_hash, text, source_map, stored_at, replaced_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (name, version) DO UPDATE SET replaced_at = excluded.replaced_at,
                    content_hash = excluded.content_hash, source_map = excluded.source_map
                RETURNING id""",
                document.id().value(), document.version(), document.collection(), document.place(), document.address(),
                document.title(), document.published() == null ? null : document.published().toString(),
                document.metadata().author(), document.link(), document.language().tag(), document.contentHash(),
                document.text(), SourceMaps.toBytes(version.sourceMap()), version.storedAt().toEpochMilli(),
                replacedAt.toEpochMilli()).mapTo(Long.class).one();
        int ordinal = 0;
        for (var part : document.parts()) {
            handle.execute("""
                           INSERT OR REPLACE INTO document_version_part (version_id, ordinal, start_at, kind, name)
                           VALUES (?, ?, ?, ?, ?)""", id, ordinal++, part.start(), part.kind().name(), part.name());
        }
    }

    /// Drops the old versions that no quote is from any more; returns how many those were.
    int dropUncited() {
        var hashes = handle.select("""
                                   DELETE FROM document_version AS v
                                   WHERE NOT EXISTS (SELECT 1 FROM citation c
                                       WHERE c.document = v.name AND c.version = v.version)
                                   RETURNING content_hash""").mapTo(String.class).list();
        hashes.forEach(new SnapshotTable(handle)::dropUnused);
        return hashes.size();
    }
}

package dev.quoth.corpus.store;

import dev.quoth.corpus.Document;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.Metadata;
import dev.quoth.corpus.Part;
import dev.quoth.corpus.SourceMap;
import dev.quoth.corpus.story.Substance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Documents, the notes of those that are gone, and the generation that both carry.
record DocumentTable(Handle handle) {

    long generation() {
        return handle.select("SELECT generation FROM corpus").mapTo(Long.class).one();
    }

    String identity() {
        return handle.select("SELECT identity FROM corpus").mapTo(String.class).one();
    }

    long nextGeneration() {
        return handle.select("UPDATE corpus SET generation = generation + 1 RETURNING generation")
                .mapTo(Long.class)
                .one();
    }

    Instant storedAt(DocumentId id) {
        return handle.select("SELECT stored_at FROM document WHERE name = ?", id.value())
                .map((row, context) -> Instant.ofEpochMilli(row.getLong(1))).one();
    }

    /// Stores `entry` at `file`, in place of the document that stands there; returns its generation.
    long put(long file, DocumentEntry entry, Instant now) {
        var document = entry.document();
        long generation = nextGeneration();
        long changed = saysTheSame(file, document.text()) ? changed(file) : generation;
        new StoryTable(handle).unlink(file);
        handle.execute("DELETE FROM document WHERE id = ?", file);
        handle.execute("DELETE FROM removed_document WHERE name = ?", document.id().value());
        handle.execute(
                """
                INSERT INTO document (id, name, title, published, author, link, language, text, source_map, embedder, generation,
                    changed, stored_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                file, document.id().value(), document.title(),
                document.published() == null ? null : document.published().toString(), document.metadata().author(),
                document.link(), document.language().tag(), document.text(), SourceMaps.toBytes(entry.sourceMap()),
                entry.embedder(), generation, changed, now.toEpochMilli());
        int ordinal = 0;
        for (var part : document.parts()) {
            handle.execute(
                    "INSERT INTO document_part (document_id, ordinal, start_at, kind, name) VALUES (?, ?, ?, ?, ?)",
                    file, ordinal++, part.start(), part.kind().name(), part.name());
        }
        new PassageTable(handle).insert(file, entry.passages());
        new EmbedderTable(handle).noteFirst(entry.embedder());
        return generation;
    }

    /// Whether what stands at `file` says what `text` does.
    private boolean saysTheSame(long file, String text) {
        return handle.select("SELECT text FROM document WHERE id = ?", file).mapTo(String.class).findOne()
                .filter(before -> before.equals(text) || Substance.of(before).equals(Substance.of(text))).isPresent();
    }

    private long changed(long file) {
        return handle.select("SELECT changed FROM document WHERE id = ?", file).mapTo(Long.class).one();
    }

    void putSourceMap(long file, SourceMap map) {
        handle.execute("UPDATE document SET source_map = ? WHERE id = ?", SourceMaps.toBytes(map), file);
    }

    /// Removes the documents at `files` and notes that they are gone; returns how many there were.
    int remove(List<Long> files) {
        int removed = 0;
        long generation = 0;
        for (var file : files) {
            new StoryTable(handle).unlink(file);
            var name = handle.select("DELETE FROM document WHERE id = ? RETURNING name", file)
                    .mapTo(String.class)
                    .findOne();
            if (name.isPresent()) {
                generation = generation == 0 ? nextGeneration() : generation;
                handle.execute("INSERT OR REPLACE INTO removed_document (name, generation) VALUES (?, ?)", name.get(),
                        generation);
                removed++;
            }
        }
        return removed;
    }

    long generation(long file) {
        return handle.select("SELECT generation FROM document WHERE id = ?", file).mapTo(Long.class).one();
    }

    Optional<Document> find(DocumentId id) {
        return Optional.ofNullable(find(Set.of(id)).get(id));
    }

    Map<DocumentId, Document> find(Set<DocumentId> ids) {
        var names = Names.ofDocuments(ids);
        var parts = parts(names);
        return handle
                .select("""
                        SELECT d.name, f.collection, f.address, d.title, d.published, d.author, d.link, d.language,
                            f.content_hash, d.text,
                            (SELECT p.name FROM file_place fp JOIN place p ON p.id = fp.place_id
                             WHERE fp.file_id = f.id ORDER BY p.id LIMIT 1)
                        FROM json_each(?) wanted CROSS JOIN document d ON d.name = wanted.value JOIN file f ON f.id = d.id""",
                        names)
                .map((row, context) -> document(row, parts)).stream()
                .collect(Collectors.toMap(Document::id, Function.identity()));
    }

    private Map<DocumentId, List<Part>> parts(String names) {
        var parts = new HashMap<DocumentId, List<Part>>();
        handle.select("""
                      SELECT p.kind, p.name, p.start_at, d.name
                      FROM json_each(?) wanted CROSS JOIN document d ON d.name = wanted.value
                          JOIN document_part p ON p.document_id = d.id
                      ORDER BY p.document_id, p.ordinal""", names)
                .map((row, context) -> parts
                        .computeIfAbsent(new DocumentId(row.getString(4)), unused -> new ArrayList<>())
                        .add(part(row)))
                .list();
        return parts;
    }

    Optional<SourceMap> sourceMap(DocumentId id) {
        return handle.select("SELECT source_map FROM document WHERE name = ?", id.value())
                .map((row, context) -> SourceMaps.of(row.getBytes(1)))
                .findOne();
    }

    Optional<String> embedder(DocumentId id) {
        return handle.select("SELECT embedder FROM document WHERE name = ?", id.value())
                .mapTo(String.class)
                .findOne();
    }

    Optional<String> laterEmbedder(DocumentId id) {
        return handle.select("SELECT later_embedder FROM document WHERE name = ?", id.value())
                .mapTo(String.class)
                .findOne();
    }

    List<DocumentId> all(Optional<String> collection) {
        return ids("""
                   SELECT d.name FROM file f JOIN document d ON d.id = f.id
                   WHERE ? = '' OR f.collection = ?
                   ORDER BY f.address, f.collection""", collection.orElse(""), collection.orElse(""));
    }

    List<DocumentLabel> labels() {
        return handle.select("""
                             SELECT d.name, f.collection, f.address, d.title, d.published, d.author, d.link, d.language
                             FROM document d JOIN file f ON f.id = d.id
                             ORDER BY f.address, f.collection""")
                .map((row, context) -> new DocumentLabel(new DocumentId(row.getString(1)), row.getString(2),
                        row.getString(3), metadata(row), Language.ofTag(row.getString(8))))
                .list();
    }

    Changes changesSince(long generation) {
        return new Changes(generation(),
                ids("SELECT name FROM document WHERE generation > ? ORDER BY generation, name", generation),
                ids("SELECT name FROM removed_document WHERE generation > ? ORDER BY generation, name", generation));
    }

    List<Arrival> arrivals(long generation) {
        return handle.select("""
                             SELECT d.name, f.collection, d.changed, d.stored_at
                             FROM document d JOIN file f ON f.id = d.id
                             WHERE d.changed > ? ORDER BY d.changed, d.name""", generation)
                .map((row, context) -> arrival(row)).list();
    }

    List<Arrival> arrivals(Collection<DocumentId> documents) {
        return handle.select("""
                             SELECT d.name, f.collection, d.changed, d.stored_at
                             FROM json_each(?) wanted CROSS JOIN document d ON d.name = wanted.value
                                 JOIN file f ON f.id = d.id
                             ORDER BY d.changed, d.name""", Names.ofDocuments(documents))
                .map((row, context) -> arrival(row)).list();
    }

    private static Arrival arrival(ResultSet row) throws SQLException {
        return new Arrival(new DocumentId(row.getString(1)), row.getString(2), row.getLong(3),
                Instant.ofEpochMilli(row.getLong(4)));
    }

    private List<DocumentId> ids(String query, Object... arguments) {
        return handle.select(query, arguments).map((row, context) -> new DocumentId(row.getString(1))).list();
    }

    private static Document document(ResultSet row, Map<DocumentId, List<Part>> parts) throws SQLException {
        var id = new DocumentId(row.getString(1));
        return new Document(id, row.getString(2), row.getString(11), row.getString(3), metadata(row),
                Language.ofTag(row.getString(8)), row.getString(9), row.getString(10),
                parts.getOrDefault(id, List.of()));
    }

    /// Returns what a row says whose columns 4 to 7 are title, day of publication, author and link.
    static Metadata metadata(ResultSet row) throws SQLException {
        var published = row.getString(5);
        return new Metadata(row.getString(4), published == null ? null : LocalDate.parse(published), row.getString(6),
                row.getString(7));
    }

    /// Returns the part in a row of its kind, name and start.
    static Part part(ResultSet row) throws SQLException {
        return new Part(Part.Kind.valueOf(row.getString(1)), row.getString(2), row.getInt(3));
    }
}

package dev.quoth.corpus.store;

import dev.quoth.corpus.store.PlaceSummary.SkippedFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Places, and the files in them. A file is in every place whose folder it lies in, and in the one that it was put for.
record PlaceTable(Handle handle) {

    /// Makes `place` known, with the files of its collection that lie in it already; returns its row.
    long add(Place place, Instant now) {
        var known = find(place);
        if (known.isPresent()) {
            return known.get();
        }
        long id = handle.select("INSERT INTO place (collection, name, added_at) VALUES (?, ?, ?) RETURNING id",
                place.collection(), place.name(), now.toEpochMilli()).mapTo(Long.class).one();
        handle.execute(
                """
                INSERT INTO file_place (place_id, file_id)
                SELECT p.id, f.id FROM place p JOIN file f ON f.collection = p.collection
                WHERE p.id = ? AND (f.address = p.name OR substr(f.address, 1, length(p.name) + 1) = p.name || '/')""",
                id);
        return id;
    }

    Optional<Long> find(Place place) {
        return handle.select("SELECT id FROM place WHERE collection = ? AND name = ?", place.collection(), place.name())
                .mapTo(Long.class)
                .findOne();
    }

    void noteRead(Place place, Instant at) {
        handle.execute("UPDATE place SET read_at = ? WHERE collection = ? AND name = ?", at.toEpochMilli(),
                place.collection(), place.name());
    }

    /// Notes what stands at `address`, `skipped` being null for a document; returns its row.
    long putFile(Place place, String address, String contentHash, @Nullable String skipped) {
        long file = handle.select("""
                                  INSERT INTO file (collection, address, content_hash, skipped) VALUES (?, ?, ?, ?)
                                  ON CONFLICT (collection, address)
                                  DO UPDATE SET content_hash = excluded.content_hash, skipped = excluded.skipped
                                  RETURNING id""", place.collection(), address, contentHash, skipped).mapTo(Long.class)
                .one();
        handle.execute(
                """
                INSERT OR IGNORE INTO file_place (place_id, file_id)
                SELECT id, ? FROM place
                WHERE collection = ? AND (name = ? OR name = ? OR substr(?, 1, length(name) + 1) = name || '/')""",
                file,
                place.collection(), place.name(), address, address);
        return file;
    }

    Map<String, String> hashes(Place place, String embedder) {
        var hashes = new HashMap<String, String>();
        handle.select("""
                      SELECT f.address, f.content_hash
                      FROM place p JOIN file_place fp ON fp.place_id = p.id JOIN file f ON f.id = fp.file_id
                          LEFT JOIN document d ON d.id = f.id
                      WHERE p.collection = ? AND p.name = ? AND f.content_hash <> ''
                          AND (f.skipped IS NOT NULL OR d.embedder = ?)""", place.collection(), place.name(), embedder)
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(entry -> hashes.put(entry.getKey(), entry.getValue()));
        return hashes;
    }

    List<SkippedFile> skipped(Place place) {
        return handle.select("""
                             SELECT f.address, f.skipped
                             FROM place p JOIN file_place fp ON fp.place_id = p.id JOIN file f ON f.id = fp.file_id
                             WHERE p.collection = ? AND p.name = ? AND f.skipped IS NOT NULL
                             ORDER BY f.address""", place.collection(), place.name())
                .map((row, context) -> new SkippedFile(row.getString(1), row.getString(2)))
                .list();
    }

    List<PlaceSummary> summaries() {
        var summaries = handle
                .select("""
                        SELECT p.collection, p.name, p.read_at, count(d.id),
                            coalesce(sum((SELECT count(*) FROM passage WHERE document_id = d.id)), 0)
                        FROM place p LEFT JOIN file_place fp ON fp.place_id = p.id LEFT JOIN document d ON d.id = fp.file_id
                        GROUP BY p.id
                        ORDER BY p.collection, p.name""")
                .map((row, context) -> summary(row)).list();
        return summaries.stream().map(this::withSkipped).toList();
    }

    private static PlaceSummary summary(ResultSet row) throws SQLException {
        var readAt = row.getLong(3);
        var lastRead = row.wasNull() ? null : Instant.ofEpochMilli(readAt);
        return new PlaceSummary(new Place(row.getString(1), row.getString(2)), row.getInt(4), row.getInt(5), lastRead,
                List.of());
    }

    private PlaceSummary withSkipped(PlaceSummary summary) {
        return new PlaceSummary(summary.place(), summary.documents(), summary.passages(), summary.lastRead(),
                skipped(summary.place()));
    }

    /// Lets go of the files of `place` whose address is not among `kept`; returns those that no place holds any more.
    List<Long> letGo(Place place, Set<String> kept) {
        var files = handle.select("""
                                  SELECT p.id, f.id, f.address
                                  FROM place p JOIN file_place fp ON fp.place_id = p.id JOIN file f ON f.id = fp.file_id
                                  WHERE p.collection = ? AND p.name = ?
                                  ORDER BY f.id""", place.collection(), place.name())
                .map((row, context) -> new HeldFile(row.getLong(1), row.getLong(2), row.getString(3)))
                .list();
        var gone = files.stream().filter(file -> !kept.contains(file.address)).toList();
        for (var file : gone) {
            handle.execute("DELETE FROM file_place WHERE place_id = ? AND file_id = ?", file.place, file.file);
        }
        return gone.stream().map(HeldFile::file).filter(this::isHeldByNone).toList();
    }

    private boolean isHeldByNone(long file) {
        return handle.select("SELECT count(*) FROM file_place WHERE file_id = ?", file).mapTo(Integer.class).one() == 0;
    }

    void deleteFiles(List<Long> files) {
        for (var file : files) {
            handle.execute("DELETE FROM file WHERE id = ?", file);
        }
    }

    void delete(Place place) {
        handle.execute("DELETE FROM place WHERE collection = ? AND name = ?", place.collection(), place.name());
    }

    /// A file, and the row of a place that holds it.
    private record HeldFile(long place, long file, String address) {}
}

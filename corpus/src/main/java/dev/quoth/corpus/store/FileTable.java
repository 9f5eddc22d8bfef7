package dev.quoth.corpus.store;

import dev.quoth.corpus.source.Validators;
import dev.quoth.corpus.store.PlaceSummary.SkippedFile;
import dev.quoth.corpus.store.PlaceSummary.Unreachable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/// What stands at the addresses of places. A file is in every place whose folder it lies in, and in the one that it was
/// put for.
record FileTable(Handle handle) {
    private static final String OF_PLACE = """
                                           FROM place p JOIN file_place fp ON fp.place_id = p.id JOIN file f ON f.id = fp.file_id
                                           WHERE p.collection = ? AND p.name = ?""";

    /// Notes that a document stands at `address`, which can be reached; returns its row.
    long put(Place place, String address, String contentHash, Provenance provenance) {
        var validators = provenance.validators();
        long file = handle
                .select("""
                        INSERT INTO file (collection, address, content_hash, recipe, etag, last_modified)
                        VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT (collection, address)
                        DO UPDATE SET content_hash = excluded.content_hash, recipe = excluded.recipe, etag = excluded.etag,
                            last_modified = excluded.last_modified, skipped = NULL, unreachable_since = NULL,
                            unreachable_reason = NULL
                        RETURNING id""",
                        place.collection(), address, contentHash, provenance.recipe(),
                        validators.etag(), validators.lastModified())
                .mapTo(Long.class).one();
        handle.execute(
                """
                INSERT OR IGNORE INTO file_place (place_id, file_id)
                SELECT id, ? FROM place
                WHERE collection = ? AND (name = ? OR name = ? OR substr(?, 1, length(name) + 1) = name || '/')""",
                file, place.collection(), place.name(), address, address);
        return file;
    }

    List<Long> find(String collection, String address) {
        return handle.select("SELECT id FROM file WHERE collection = ? AND address = ?", collection, address)
                .mapTo(Long.class).list();
    }

    String contentHash(long file) {
        return handle.select("SELECT content_hash FROM file WHERE id = ?", file).mapTo(String.class).one();
    }

    /// Notes that no document stands at `file`.
    void skip(long file, String reason) {
        handle.execute("UPDATE file SET skipped = ? WHERE id = ?", reason, file);
    }

    void noteUnreachable(Place place, String address, Instant now, String reason) {
        handle.execute("""
                       UPDATE file SET unreachable_since = coalesce(unreachable_since, ?), unreachable_reason = ?
                       WHERE collection = ? AND address = ?""", now.toEpochMilli(), reason, place.collection(),
                address);
    }

    void noteReached(Place place, String address, Validators validators) {
        handle.execute("""
                       UPDATE file SET etag = ?, last_modified = ?, unreachable_since = NULL, unreachable_reason = NULL
                       WHERE collection = ? AND address = ?""", validators.etag(), validators.lastModified(),
                place.collection(), address);
    }

    Map<String, KnownFile> known(Place place) {
        var known = new HashMap<String, KnownFile>();
        handle.select("""
                      SELECT f.address, f.content_hash, f.recipe, f.etag, f.last_modified, f.skipped IS NULL,
                          f.unreachable_since IS NOT NULL
                      """ + OF_PLACE, place.collection(), place.name())
                .map((row, context) -> Map.entry(row.getString(1), known(row)))
                .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        return known;
    }

    private static KnownFile known(ResultSet row) throws SQLException {
        return new KnownFile(row.getString(2), row.getString(3), new Validators(row.getString(4), row.getString(5)),
                row.getBoolean(6), row.getBoolean(7));
    }

    List<SkippedFile> skipped(Place place) {
        return handle
                .select("SELECT f.address, f.skipped " + OF_PLACE + " AND f.skipped IS NOT NULL ORDER BY f.address",
                        place.collection(), place.name())
                .map((row, context) -> new SkippedFile(row.getString(1), row.getString(2)))
                .list();
    }

    List<Unreachable> unreachable(Place place) {
        return handle.select("SELECT f.address, f.unreachable_since, f.unreachable_reason " + OF_PLACE
                + " AND f.unreachable_since IS NOT NULL ORDER BY f.address", place.collection(), place.name())
                .map((row, context) -> new Unreachable(row.getString(1), Instant.ofEpochMilli(row.getLong(2)),
                        row.getString(3)))
                .list();
    }

    /// Returns the files of `place` whose address is `gone` and that no other place holds.
    List<Long> heldOnlyBy(Place place, Predicate<String> gone) {
        return held(place, gone).stream().map(HeldFile::file).filter(this::isHeldOnce).toList();
    }

    /// Lets go of the files of `place` whose address is `gone`.
    void letGo(Place place, Predicate<String> gone) {
        for (var file : held(place, gone)) {
            handle.execute("DELETE FROM file_place WHERE place_id = ? AND file_id = ?", file.place, file.file);
        }
    }

    private List<HeldFile> held(Place place, Predicate<String> gone) {
        return handle.select("SELECT p.id, f.id, f.address " + OF_PLACE + " ORDER BY f.id", place.collection(),
                place.name())
                .map((row, context) -> new HeldFile(row.getLong(1), row.getLong(2), row.getString(3)))
                .list().stream().filter(file -> gone.test(file.address)).toList();
    }

    private boolean isHeldOnce(long file) {
        return handle.select("SELECT count(*) FROM file_place WHERE file_id = ?", file).mapTo(Integer.class).one() == 1;
    }

    void delete(List<Long> files) {
        for (var file : files) {
            handle.execute("DELETE FROM file WHERE id = ?", file);
        }
    }

    /// A file, and the row of a place that holds it.
    private record HeldFile(long place, long file, String address) {}
}

package dev.quoth.corpus.store;

import dev.quoth.corpus.store.PlaceSummary.Readings;
import dev.quoth.corpus.store.PlaceSummary.Unreachable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Places, and how their readings went.
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

    private Optional<Long> find(Place place) {
        return handle.select("SELECT id FROM place WHERE collection = ? AND name = ?", place.collection(), place.name())
                .mapTo(Long.class)
                .findOne();
    }

    void setEvery(Place place, Optional<Duration> every) {
        handle.execute("UPDATE place SET every = ? WHERE collection = ? AND name = ?",
                every.map(Duration::toSeconds).orElse(null), place.collection(), place.name());
    }

    void noteRead(Place place, Instant at) {
        handle.execute("""
                       UPDATE place SET read_at = ?, tried_at = ?, unreachable_since = NULL, unreachable_reason = NULL
                       WHERE collection = ? AND name = ?""", at.toEpochMilli(), at.toEpochMilli(), place.collection(),
                place.name());
    }

    void noteUnreachable(Place place, Instant at, String reason) {
        handle.execute("""
                       UPDATE place SET tried_at = ?, unreachable_since = coalesce(unreachable_since, ?),
                           unreachable_reason = ?
                       WHERE collection = ? AND name = ?""", at.toEpochMilli(), at.toEpochMilli(), reason,
                place.collection(), place.name());
    }

    List<PlaceSummary> summaries() {
        var files = new FileTable(handle);
        return handle
                .select("""
                        SELECT p.collection, p.name, count(d.id),
                            coalesce(sum((SELECT count(*) FROM passage WHERE document_id = d.id)), 0),
                            p.read_at, p.tried_at, p.every, p.unreachable_since, p.unreachable_reason
                        FROM place p LEFT JOIN file_place fp ON fp.place_id = p.id LEFT JOIN document d ON d.id = fp.file_id
                        GROUP BY p.id
                        ORDER BY p.collection, p.name""")
                .map((row, context) -> summary(row)).list().stream()
                .map(summary -> new PlaceSummary(summary.place(), summary.documents(), summary.passages(),
                        summary.readings(), files.skipped(summary.place()), files.unreachable(summary.place())))
                .toList();
    }

    private static PlaceSummary summary(ResultSet row) throws SQLException {
        var name = row.getString(2);
        var reason = row.getString(9);
        var readings = new Readings(number(row, 5).map(Instant::ofEpochMilli),
                number(row, 6).map(Instant::ofEpochMilli),
                number(row, 7).map(Duration::ofSeconds),
                number(row, 8).map(since -> new Unreachable(name, Instant.ofEpochMilli(since), reason)));
        return new PlaceSummary(new Place(row.getString(1), name), row.getInt(3), row.getInt(4), readings, List.of(),
                List.of());
    }

    private static Optional<Long> number(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }

    void delete(Place place) {
        handle.execute("DELETE FROM place WHERE collection = ? AND name = ?", place.collection(), place.name());
    }
}

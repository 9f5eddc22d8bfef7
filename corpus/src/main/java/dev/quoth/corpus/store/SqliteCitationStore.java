package dev.quoth.corpus.store;

import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Span;
import dev.quoth.corpus.sqlite.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// The citations in the same SQLite file as the documents.
final class SqliteCitationStore implements CitationStore {
    /// How many quotes are in memory at a time when all are gone through.
    private static final int PAGE = 500;
    private static final String COLUMNS = "id, answer, document, version, start_at, end_at, quote, stored_at";

    private final Database database;
    private final InstantSource clock;

    SqliteCitationStore(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void store(String answer, List<Citing> quotes) {
        var now = clock.instant();
        database.write("storing the quotes of " + answer, handle -> {
            handle.execute("DELETE FROM citation WHERE answer = ?", answer);
            var versions = new VersionTable(handle);
            for (var quote : quotes) {
                var document = quote.document();
                handle.execute("""
                               INSERT INTO citation (answer, document, version, start_at, end_at, quote, stored_at)
                               VALUES (?, ?, ?, ?, ?, ?, ?)""", answer, document.id().value(), document.version(),
                        quote.span().start(), quote.span().end(), quote.span().of(document.text()),
                        now.toEpochMilli());
                versions.keepCitedLate(document, now);
            }
            return versions.dropUncited();
        });
    }

    @Override
    public List<StoredCitation> ofAnswer(String answer) {
        return database.read("reading the quotes of " + answer,
                handle -> handle.select("SELECT " + COLUMNS + " FROM citation WHERE answer = ? ORDER BY id", answer)
                        .map((row, context) -> Row.of(row).citation).list());
    }

    @Override
    public void forEach(Consumer<StoredCitation> reader) {
        long last = 0;
        for (var page = page(last); !page.isEmpty(); page = page(last)) {
            page.forEach(row -> reader.accept(row.citation));
            last = page.getLast().id;
        }
    }

    private List<Row> page(long after) {
        return database.read("reading stored quotes", handle -> handle
                .select("SELECT " + COLUMNS + " FROM citation WHERE id > ? ORDER BY id LIMIT ?", after, PAGE)
                .map((row, context) -> Row.of(row)).list());
    }

    @Override
    public int forget(String answer) {
        return database.write("forgetting the quotes of " + answer, handle -> afterDropping(handle,
                handle.execute("DELETE FROM citation WHERE answer = ?", answer)));
    }

    @Override
    public int forgetBefore(Instant instant) {
        return database.write("forgetting old quotes", handle -> afterDropping(handle,
                handle.execute("DELETE FROM citation WHERE stored_at < ?", instant.toEpochMilli())));
    }

    private static int afterDropping(Handle handle, int forgotten) {
        new VersionTable(handle).dropUncited();
        return forgotten;
    }

    @Override
    public Optional<DocumentVersion> version(DocumentId document, String version) {
        return database.read("reading a version of document " + document,
                handle -> new VersionTable(handle).find(document, version));
    }

    private record Row(long id, StoredCitation citation) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(row.getLong(1), new StoredCitation(row.getString(2), new DocumentId(row.getString(3)),
                    row.getString(4), new Span(row.getInt(5), row.getInt(6)), row.getString(7),
                    Instant.ofEpochMilli(row.getLong(8))));
        }
    }
}

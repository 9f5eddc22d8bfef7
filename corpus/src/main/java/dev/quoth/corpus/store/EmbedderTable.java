package dev.quoth.corpus.store;

import dev.quoth.corpus.DocumentId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Which models' vectors there are, and the vectors of the one that is to come.
record EmbedderTable(Handle handle) {

    String current() {
        return handle.select("SELECT name FROM embedder WHERE is_current = 1").mapTo(String.class).findOne().orElse("");
    }

    Optional<String> card(String name) {
        return handle.select("SELECT card FROM embedder WHERE name = ?", name).mapTo(String.class).findOne();
    }

    /// Keeps the card of `name`; it becomes the current one where no document has vectors of the one that is.
    void note(String name, String card) {
        handle.execute("""
                       INSERT INTO embedder (name, card, is_current) VALUES (?, ?, 0)
                       ON CONFLICT (name) DO UPDATE SET card = excluded.card WHERE excluded.card <> ''""", name, card);
        boolean isUsed = handle.select("SELECT EXISTS (SELECT 1 FROM document WHERE embedder = ?)", current())
                .mapTo(Boolean.class).one();
        if (!isUsed) {
            makeCurrent(name);
        }
    }

    /// Makes `name` the current one where there is none.
    void noteFirst(String name) {
        handle.execute("""
                       INSERT OR IGNORE INTO embedder (name, card, is_current)
                       SELECT ?, '', 1 WHERE ? <> '' AND NOT EXISTS (SELECT 1 FROM embedder WHERE is_current = 1)""",
                name, name);
    }

    private void makeCurrent(String name) {
        handle.execute("INSERT OR IGNORE INTO embedder (name, card, is_current) VALUES (?, '', 0)", name);
        handle.execute("UPDATE embedder SET is_current = (name = ?)", name);
    }

    List<DocumentId> lacking(String name) {
        return handle.select("""
                             SELECT name FROM document WHERE embedder <> ? AND later_embedder <> ?
                             ORDER BY generation, name""", name, name)
                .map((row, context) -> new DocumentId(row.getString(1))).list();
    }

    /// Gives the document of `entry` the vectors of the model that is asked with.
    void put(DocumentEntry entry, long generation) {
        var id = entry.document().id().value();
        replace(entry, "UPDATE passage_window SET vector = :vector WHERE id = ");
        handle.execute("UPDATE document SET embedder = ?, generation = ? WHERE name = ?", entry.embedder(), generation,
                id);
    }

    /// Gives the document of `entry` the vectors of a model that is to come.
    void putLater(DocumentEntry entry) {
        replace(entry, "INSERT OR REPLACE INTO later_vector (vector, window_id) SELECT :vector, ");
        handle.execute("UPDATE document SET later_embedder = ? WHERE name = ?", entry.embedder(),
                entry.document().id().value());
    }

    private void replace(DocumentEntry entry, String statement) {
        var window = """
                     (SELECT w.id FROM passage_window w JOIN document d ON d.id = w.document_id
                      WHERE d.name = :document AND w.passage = :passage AND w.ordinal = :ordinal)""";
        try (var rows = handle.prepareBatch(statement + window)) {
            for (var passage : entry.passages()) {
                int ordinal = 0;
                for (var vector : passage.vectors()) {
                    rows.bind("vector", Vectors.toBytes(vector)).bind("document", entry.document().id().value())
                            .bind("passage", passage.passage().id().ordinal()).bind("ordinal", ordinal++).add();
                }
            }
            rows.execute();
        }
    }

    /// Makes the later vectors the ones that are asked with.
    void switchTo(String name) {
        handle.execute("""
                       UPDATE passage_window
                       SET vector = (SELECT l.vector FROM later_vector l WHERE l.window_id = passage_window.id)
                       WHERE document_id IN (SELECT id FROM document WHERE embedder <> ? AND later_embedder = ?)""",
                name, name);
        handle.execute("UPDATE document SET embedder = later_embedder WHERE embedder <> ? AND later_embedder = ?", name,
                name);
        handle.execute("UPDATE document SET later_embedder = '' WHERE later_embedder <> ''");
        handle.execute("DELETE FROM later_vector");
        makeCurrent(name);
        handle.execute("DELETE FROM embedder WHERE is_current = 0");
    }
}

package dev.quoth.corpus.store;

import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Passage;
import dev.quoth.corpus.PassageId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Passages with their windows and vectors.
record PassageTable(Handle handle) {

    void insert(long document, List<EmbeddedPassage> passages) {
        if (passages.isEmpty()) {
            return;
        }
        try (var rows = handle
                .prepareBatch("""
                              INSERT INTO passage (document_id, ordinal, start_at, end_at) VALUES (?, ?, ?, ?)""")) {
            for (var each : passages) {
                var passage = each.passage();
                rows.add(document, passage.id().ordinal(), passage.span().start(), passage.span().end());
            }
            rows.execute();
        }
        for (var passage : passages) {
            insertWindows(document, passage);
        }
    }

    private void insertWindows(long document, EmbeddedPassage embedded) {
        try (var rows = handle.prepareBatch(
                """
                INSERT INTO passage_window (document_id, passage, ordinal, start_at, end_at, sentence_start, sentence_end,
                    kind, context, vector)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            var windows = embedded.passage().windows();
            for (int ordinal = 0; ordinal < windows.size(); ordinal++) {
                var window = windows.get(ordinal);
                rows.add(document, embedded.passage().id().ordinal(), ordinal, window.span().start(),
                        window.span().end(), window.sentence().start(), window.sentence().end(), window.kind().name(),
                        window.context(), Vectors.toBytes(embedded.vectors().get(ordinal)));
            }
            rows.execute();
        }
    }

    List<Passage> ofDocument(DocumentId document) {
        var rows = handle.select(query("", ""), document.value()).map((row, context) -> WindowRow.read(row)).list();
        return WindowRow.passages(document, rows).stream().map(EmbeddedPassage::passage).toList();
    }

    List<EmbeddedPassage> embedded(DocumentId document) {
        var rows = handle.select(query(", w.vector", ""), document.value())
                .map((row, context) -> WindowRow.read(row))
                .list();
        return WindowRow.passages(document, rows);
    }

    /// Returns the passages with the vectors of the embedder that is to come, all of which there are.
    List<EmbeddedPassage> embeddedLater(DocumentId document) {
        var rows = handle
                .select(query(", (SELECT l.vector FROM later_vector l WHERE l.window_id = w.id)", ""), document.value())
                .map((row, context) -> WindowRow.read(row))
                .list();
        return WindowRow.passages(document, rows);
    }

    Optional<EmbeddedPassage> embedded(PassageId id) {
        var current = """
                      , CASE WHEN d.embedder = (SELECT e.name FROM embedder e WHERE e.is_current = 1)
                        THEN w.vector ELSE x'' END""";
        var rows = handle.select(query(current, "AND p.ordinal = ?"), id.document().value(), id.ordinal())
                .map((row, context) -> WindowRow.read(row))
                .list();
        return WindowRow.passages(id.document(), rows).stream().findFirst();
    }

    Map<PassageId, EmbeddedPassage> embedded(Collection<PassageId> ids) {
        var rows = handle.select("""
                                 SELECT %s, w.vector, d.name
                                 FROM json_each(?) wanted CROSS JOIN document d ON d.name = wanted.value ->> 0
                                     JOIN passage p ON p.document_id = d.id AND p.ordinal = wanted.value ->> 1
                                     JOIN passage_window w ON w.document_id = p.document_id AND w.passage = p.ordinal
                                 ORDER BY wanted.key, w.ordinal""".formatted(WindowRow.COLUMNS), Names.ofPassages(ids))
                .map((row, context) -> Map.entry(new DocumentId(row.getString(11)), WindowRow.read(row)))
                .list();
        var byPassage = rows.stream().collect(Collectors.groupingBy(
                row -> new PassageId(row.getKey(), row.getValue().passage()),
                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return byPassage.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                entry -> WindowRow.passages(entry.getKey().document(), entry.getValue()).getFirst()));
    }

    private static String query(String vector, String condition) {
        return """
               SELECT %s%s
               FROM document d
                   JOIN passage p ON p.document_id = d.id
                   JOIN passage_window w ON w.document_id = p.document_id AND w.passage = p.ordinal
               WHERE d.name = ? %s
               ORDER BY p.ordinal, w.ordinal""".formatted(WindowRow.COLUMNS, vector, condition);
    }
}

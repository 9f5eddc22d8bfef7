package dev.quoth.corpus.store;

import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Passage;
import dev.quoth.corpus.PassageId;
import dev.quoth.corpus.Span;
import dev.quoth.corpus.Window;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// A window as it is stored, with the passage that it is in. An empty vector stands for one that was not asked for.
record WindowRow(int passage, Span passageSpan, Window window, ByteBuffer vector) {

    /// What [#read(ResultSet)] needs, from `passage p JOIN passage_window w`.
    static final String COLUMNS = """
                                  p.ordinal, p.start_at, p.end_at, w.start_at, w.end_at, w.sentence_start, w.sentence_end, w.kind, w.context""";

    static WindowRow read(ResultSet row) throws SQLException {
        var window = new Window(new Span(row.getInt(4), row.getInt(5)), new Span(row.getInt(6), row.getInt(7)),
                BlockKind.valueOf(row.getString(8)), row.getString(9));
        var vector = row.getMetaData().getColumnCount() > 9 ? row.getBytes(10) : new byte[0];
        return new WindowRow(row.getInt(1), new Span(row.getInt(2), row.getInt(3)), window, ByteBuffer.wrap(vector));
    }

    /// Returns the passages of `rows`, which are ordered by passage and window.
    static List<EmbeddedPassage> passages(DocumentId document, List<WindowRow> rows) {
        var passages = new ArrayList<EmbeddedPassage>();
        for (int start = 0, end = 0; start < rows.size(); start = end) {
            var first = rows.get(start);
            while (end < rows.size() && rows.get(end).passage == first.passage) {
                end++;
            }
            var own = rows.subList(start, end);
            var passage = new Passage(new PassageId(document, first.passage), first.passageSpan,
                    own.stream().map(WindowRow::window).toList());
            passages.add(new EmbeddedPassage(passage, own.stream().map(row -> Vectors.of(row.vector)).toList()));
        }
        return passages;
    }
}

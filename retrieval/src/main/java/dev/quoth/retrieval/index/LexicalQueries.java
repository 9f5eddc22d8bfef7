package dev.quoth.retrieval.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/// Turns what a question asks of words into Lucene's query.
final class LexicalQueries {

    /// What a passage that has all of a question in translation scores against one that has all of its own words: a
    /// translation means a thing less surely. With this, a text and its translation in one index rank in this order.
    private static final double TRANSLATED = 0.75;

    private LexicalQueries() {}

    /// Returns the query over the passages of both scripts; one that finds nothing where there is nothing to find.
    static Query query(LexicalQuery query, IndexReader reader) throws IOException {
        var sum = new BooleanQuery.Builder();
        for (var script : Script.values()) {
            var sought = new ScriptQuery(script, reader);
            if (script == query.script()) {
                sought.add(query.text());
            }
            for (var clause : query.clauses().getOrDefault(script, List.of())) {
                sought.add(clause);
            }
            if (!sought.isEmpty()) {
                sum.add(sought.query(script == query.script() ? 1 : TRANSLATED), Occur.SHOULD);
            }
        }
        return sum.build();
    }
}

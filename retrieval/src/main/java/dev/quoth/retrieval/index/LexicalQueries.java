package dev.quoth.retrieval.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// Turns what a question asks of words into Lucene's queries.
final class LexicalQueries {

    /// What a passage that has all of a question in translation scores against one that has all of its own words: a
    /// translation means a thing less surely. With this, a text and its translation in one index rank in this order.
    private static final double TRANSLATED = 0.75;

    private LexicalQueries() {}

    /// Returns a query for the passages of each script that may be found. They are searched one after the other: Lucene
    /// passes over what can't come near the best only where it has one list of words to weigh.
    static List<Query> queries(LexicalQuery query, IndexSearcher searcher) throws IOException {
        var queries = new ArrayList<Query>();
        for (var script : Script.values()) {
            var sought = new ScriptQuery(script, searcher);
            if (script == query.script()) {
                sought.add(query.text());
            }
            for (var clause : query.clauses().getOrDefault(script, List.of())) {
                sought.add(clause);
            }
            if (!sought.isEmpty()) {
                queries.add(sought.query(script == query.script() ? 1 : TRANSLATED));
            }
        }
        return queries;
    }
}

package dev.quoth.retrieval.index;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// Turns what a question asks of words into Lucene's queries.
final class LexicalQueries {

    /// What a passage that has all of a question in translation scores against one that has all of its own words: a
    /// translation means a thing less surely. With these, a text and its translation in one index rank in this order, and
    /// what stands there in the other language alone is still found; see docs/decisions/0014.
    private static final Map<Script, Double> TRANSLATED = Map.of(Script.LATIN, 0.55, Script.HAN, 0.65);

    /// How passages are found, and how they are scored once they are found.
    ///
    /// @param search finds those that may score best; its own scores are not what counts
    /// @param score  gives the scores, from 0 to about 1
    record Sought(Query search, Query score) {}

    private LexicalQueries() {}

    /// Returns what is sought in the passages of each script that may be found. They are searched one after the other: Lucene
    /// passes over what can't come near the best only where it has one list of words to weigh.
    static List<Sought> queries(LexicalQuery query, IndexSearcher searcher) throws IOException {
        var queries = new ArrayList<Sought>();
        for (var script : Script.values()) {
            var sought = new ScriptQuery(script, searcher);
            if (script == query.script()) {
                sought.add(query.text());
            }
            for (var clause : query.clauses().getOrDefault(script, List.of())) {
                sought.add(clause);
            }
            if (!sought.isEmpty()) {
                queries.add(new Sought(sought.rarest(),
                        sought.query(script == query.script() ? 1 : translated(query.script()))));
            }
        }
        return queries;
    }

    /// Returns what is made of a score in translation, for a question in `script`.
    private static double translated(Script script) {
        return requireNonNull(TRANSLATED.get(script), "every script has its own");
    }
}

package dev.quoth.retrieval.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Turns what a question asks of words into Lucene's query: every alternative as the sum of its terms in each field, every
/// clause as the best of its alternatives.
final class LexicalQueries {

    /// Weights of the fields. Single characters find what pairs miss at word borders; measured best at 0.7 on DRCD.
    private static final double CHARACTERS = 0.7;
    private static final double PAIRS = 1;
    private static final double CONTEXT = 0.3;

    /// A question may be a pasted page, and Lucene allows 1,024 terms in all: the first ones of each text count, and the
    /// first clauses.
    private static final int MOST_TERMS = 300;
    private static final int MOST_TERMS_IN_ALL = 1_000;

    private final PassageAnalyzer characters;
    private final PassageAnalyzer pairs;

    LexicalQueries(PassageAnalyzer characters, PassageAnalyzer pairs) {
        this.characters = characters;
        this.pairs = pairs;
    }

    Query query(LexicalQuery query) {
        var sum = new BooleanQuery.Builder();
        int room = MOST_TERMS_IN_ALL;
        for (var clause : query.clauses()) {
            var alternatives = new ArrayList<Query>();
            for (var text : clause.alternatives()) {
                var terms = terms(text);
                if (terms.size() <= room) {
                    room -= terms.size();
                    alternatives.add(sum(terms));
                }
            }
            if (alternatives.isEmpty()) {
                continue;
            }
            var best = alternatives.size() == 1 ? alternatives.getFirst() : new DisjunctionMaxQuery(alternatives, 0);
            sum.add(new BoostQuery(best, (float) clause.weight()), Occur.SHOULD);
        }
        return sum.build();
    }

    private List<Query> terms(String text) {
        var parts = new ArrayList<Query>();
        addTerms(PassageFields.CHARACTERS, CHARACTERS, characters.terms(text), parts);
        var pairTerms = pairs.terms(text);
        addTerms(PassageFields.PAIRS, PAIRS, pairTerms, parts);
        addTerms(PassageFields.CONTEXT, CONTEXT, pairTerms, parts);
        return parts;
    }

    private static Query sum(List<Query> parts) {
        if (parts.isEmpty()) {
            return new MatchNoDocsQuery("no words in the text");
        }
        var sum = new BooleanQuery.Builder();
        parts.forEach(part -> sum.add(part, Occur.SHOULD));
        return sum.build();
    }

    private static void addTerms(String field, double weight, List<String> terms, List<Query> parts) {
        Map<String, Long> counts = terms.stream().limit(MOST_TERMS)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        counts.forEach((term, count) -> parts
                .add(new BoostQuery(new TermQuery(new Term(field, term)), (float) (weight * count))));
    }
}

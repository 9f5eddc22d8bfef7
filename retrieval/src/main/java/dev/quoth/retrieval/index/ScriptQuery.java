package dev.quoth.retrieval.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/// What is sought in the passages of one script, and the score of a passage that would hold all of it.
///
/// Alternatives that are one term each are taken together as one term, whose frequencies are those of all of them weighted
/// by their probabilities (probabilistic structured queries: Darwish and Oard, SIGIR 2003).
final class ScriptQuery {

    /// Weights of the fields. Single characters find what pairs miss at word borders; measured best at 0.7 on DRCD.
    private static final double CHARACTERS = 0.7;
    private static final double PAIRS = 1;
    private static final double CONTEXT = 0.3;

    /// The share of what the parts are worth that passages are sought by; the others only tell those found apart. With all
    /// of them the dev sets fare the same, and a search of 100,000 passages takes half as long again.
    private static final double SOUGHT = 0.75;
    /// So many passages are looked through by all parts in no time.
    private static final int FEW_PASSAGES = 5_000;

    /// A question may be a pasted page, and Lucene allows 1,024 terms in all: the first ones count.
    private static final int MOST_TERMS = 300;
    private static final int MOST_TERMS_IN_ALL = 480;

    private final Script script;
    private final IndexSearcher searcher;
    private final IndexReader reader;
    private final int passages;
    private final List<Part> parts = new ArrayList<>();
    private int room = MOST_TERMS_IN_ALL;
    private double most;

    /// A part of what is sought.
    ///
    /// @param telling how rare it is, as an inverse document frequency
    /// @param worth   what it adds to a score at most, but for a factor that all parts have in common
    private record Part(Query query, double telling, double worth) {}

    ScriptQuery(Script script, IndexSearcher searcher) throws IOException {
        this.script = script;
        this.searcher = searcher;
        this.reader = searcher.getIndexReader();
        this.passages = reader.getDocCount(script.field(PassageFields.PAIRS));
    }

    /// Whether there is nothing to find.
    boolean isEmpty() {
        return passages == 0 || parts.isEmpty();
    }

    /// Returns the query, with scores from 0 to `whole`; a little more for passages whose headings have the words too.
    Query query(double whole) {
        return sum(parts, whole);
    }

    /// Returns the query for its rarest parts alone, which few passages have and nearly all of the best ones; for all parts
    /// where there are few passages at all.
    Query rarest() {
        if (passages < FEW_PASSAGES) {
            return sum(parts, 1);
        }
        double all = parts.stream().mapToDouble(Part::worth).sum();
        double sought = 0;
        var rarest = new ArrayList<Part>();
        for (var part : parts.stream().sorted(Comparator.comparingDouble(Part::telling).reversed()).toList()) {
            if (sought < SOUGHT * all) {
                rarest.add(part);
                sought += part.worth();
            }
        }
        return sum(rarest, 1);
    }

    private Query sum(List<Part> parts, double whole) {
        var sum = new BooleanQuery.Builder();
        parts.forEach(part -> sum.add(part.query(), Occur.SHOULD));
        return new BoostQuery(sum.build(), (float) (whole / Math.max(most, 1e-6)));
    }

    /// Seeks `text` as it stands.
    void add(String text) throws IOException {
        addTerms(PassageFields.CHARACTERS, CHARACTERS, PassageAnalyzer.characters(text));
        var pairs = PassageAnalyzer.pairs(text);
        addTerms(PassageFields.PAIRS, PAIRS, pairs);
        double before = most;
        addTerms(PassageFields.CONTEXT, CONTEXT, pairs);
        most = before;
    }

    private void addTerms(String field, double weight, List<String> terms) throws IOException {
        Map<String, Long> counts = terms.stream().limit(MOST_TERMS)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        for (var entry : counts.entrySet()) {
            if (room-- > 0) {
                var term = new Term(script.field(field), entry.getKey());
                double boost = weight * entry.getValue();
                var states = TermStates.build(searcher, term, true);
                most += boost * inverseDocumentFrequency(states.docFreq());
                if (states.docFreq() > 0) {
                    double telling = inverseDocumentFrequency(states.docFreq());
                    parts.add(new Part(new BoostQuery(new TermQuery(term, states), (float) boost), telling,
                            boost * telling));
                }
            }
        }
    }

    /// Seeks what `clause` names under any of its names.
    void add(LexicalQuery.Clause clause) throws IOException {
        var characters = new Pool(PassageFields.CHARACTERS);
        var pairs = new Pool(PassageFields.PAIRS);
        var context = new Pool(PassageFields.CONTEXT);
        var best = new ArrayList<Query>();
        double telling = 0;
        for (var alternative : clause.alternatives()) {
            var terms = PassageAnalyzer.pairs(alternative.text());
            if (terms.isEmpty() || terms.size() > room) {
                continue;
            }
            room -= terms.size();
            if (terms.size() > 1) {
                telling = Math.max(telling, addWhole(terms, alternative.probability(), best));
            } else if (alternative.text().length() == 1) {
                characters.add(alternative.text(), alternative.probability());
            } else {
                pairs.add(terms.getFirst(), alternative.probability());
                context.add(terms.getFirst(), alternative.probability());
            }
        }
        telling = Math.max(telling, Math.max(characters.addTo(best), pairs.addTo(best)));
        if (!best.isEmpty()) {
            add(best, clause.weight() * (CHARACTERS + PAIRS), telling);
            var headings = new ArrayList<Query>();
            add(headings, clause.weight() * CONTEXT, context.addTo(headings));
        }
        most += clause.weight() * (CHARACTERS + PAIRS)
                * (best.isEmpty() ? inverseDocumentFrequency(0) : telling);
    }

    private void add(List<Query> alternatives, double weight, double telling) {
        if (!alternatives.isEmpty()) {
            var one = alternatives.size() == 1 ? alternatives.getFirst() : new DisjunctionMaxQuery(alternatives, 0);
            parts.add(new Part(new BoostQuery(one, (float) weight), telling, weight * telling));
        }
    }

    /// Adds a name of several terms, worth as much as one, to `queries` where any of it is in the index, and returns how
    /// telling it is.
    private double addWhole(List<String> terms, double probability, List<Query> queries) throws IOException {
        var sum = new BooleanQuery.Builder();
        double telling = 0;
        boolean isThere = false;
        for (var text : terms) {
            var term = new Term(script.field(PassageFields.PAIRS), text);
            var states = TermStates.build(searcher, term, true);
            telling += inverseDocumentFrequency(states.docFreq());
            if (states.docFreq() > 0) {
                isThere = true;
                sum.add(new TermQuery(term, states), Occur.SHOULD);
            }
        }
        if (!isThere) {
            return 0;
        }
        queries.add(new BoostQuery(sum.build(), (float) (probability / terms.size())));
        return probability * telling / terms.size();
    }

    /// BM25's, as Lucene has it.
    private double inverseDocumentFrequency(double having) {
        return Math.log(1 + (passages - having + 0.5) / (having + 0.5));
    }

    /// Alternatives of one term each in one field.
    private final class Pool {
        private final String field;
        private final SynonymQuery.Builder terms;
        private double weighted;
        private int mostFrequent;

        Pool(String field) {
            this.field = script.field(field);
            this.terms = new SynonymQuery.Builder(this.field);
        }

        void add(String text, double probability) throws IOException {
            var term = new Term(field, text);
            int having = reader.docFreq(term);
            if (having > 0) {
                terms.addTerm(term, (float) probability);
                weighted += probability * having;
                mostFrequent = Math.max(mostFrequent, having);
            }
        }

        /// Adds their query to `queries` where any of them is in the index, and returns how telling they are together.
        double addTo(List<Query> queries) {
            if (mostFrequent == 0) {
                return 0;
            }
            double telling = inverseDocumentFrequency(Math.min(weighted, passages));
            // Lucene takes the frequency of the most frequent one for that of all.
            double correction = telling / inverseDocumentFrequency(mostFrequent);
            queries.add(new BoostQuery(terms.build(), (float) correction));
            return telling;
        }
    }
}

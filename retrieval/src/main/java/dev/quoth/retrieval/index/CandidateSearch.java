package dev.quoth.retrieval.index;

import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.PassageId;
import dev.quoth.retrieval.model.VectorSpace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// One search in one state of the index: pools what words find and what vectors find, then gives every passage of the pool
/// both scores, computing those that its own search did not give.
final class CandidateSearch {

    private static final BitSetProducer PARENTS = new QueryBitSetProducer(PassageFields.parents());

    private final IndexSearcher searcher;
    private final int most;

    CandidateSearch(IndexSearcher searcher, int most) {
        this.searcher = searcher;
        this.most = most;
    }

    List<Candidate> search(List<LexicalQueries.Sought> words, Map<VectorSpace, Probe> probes, Scope scope)
            throws IOException {
        var filter = within(scope);
        var pool = new TreeSet<Integer>();
        var lexical = new LinkedHashMap<Integer, Double>();
        for (var query : words) {
            for (var hit : best(matching(query.search(), filter))) {
                pool.add(hit.doc);
            }
        }
        for (var entry : probes.entrySet()) {
            new WindowSearch(searcher, PARENTS).nearest(entry.getKey(), entry.getValue().vector(), filter, most)
                    .forEach(hit -> pool.add(hit.parent()));
        }
        for (var query : words) {
            addScores(query.score(), pool, lexical);
        }
        var candidates = new ArrayList<Candidate>();
        for (int parent : pool) {
            candidates.add(new Candidate(passage(parent), lexical.getOrDefault(parent, 0.0),
                    nearness(parent, probes)));
        }
        return candidates;
    }

    /// Returns the passages of `documents`, or of all where it is empty, that are nearest to `vector`, nearest first.
    List<Neighbour> nearest(VectorSpace space, float[] vector, Set<DocumentId> documents) throws IOException {
        var filter = within(new Scope(Set.of(), documents));
        var neighbours = new ArrayList<Neighbour>();
        for (var hit : new WindowSearch(searcher, PARENTS).nearest(space, vector, filter, most)) {
            neighbours.add(new Neighbour(passage(hit.parent()), hit.window(), hit.cosine()));
        }
        return neighbours;
    }

    /// Returns what finds all that is in `scope`; null for everything.
    private static @Nullable Query within(Scope scope) {
        if (scope.equals(Scope.EVERYTHING)) {
            return null;
        }
        var within = new BooleanQuery.Builder();
        if (!scope.collections().isEmpty()) {
            within.add(new TermInSetQuery(PassageFields.COLLECTION,
                    scope.collections().stream().map(BytesRef::new).toList()), Occur.FILTER);
        }
        if (!scope.documents().isEmpty()) {
            within.add(new TermInSetQuery(PassageFields.DOCUMENT,
                    scope.documents().stream().map(id -> new BytesRef(id.value())).toList()), Occur.FILTER);
        }
        return within.build();
    }

    private PassageId passage(int parent) throws IOException {
        var leaf = leaf(parent);
        var names = DocValues.getBinary(leaf.reader(), PassageFields.PASSAGE);
        names.advance(parent - leaf.docBase);
        return PassageId.parse(names.binaryValue().utf8ToString());
    }

    /// The best by words; Lucene need not count the others.
    private ScoreDoc[] best(Query words) throws IOException {
        return searcher.search(words, new TopScoreDocCollectorManager(most, null, most)).scoreDocs;
    }

    /// Only passages have words, their windows none.
    private static Query matching(Query words, @Nullable Query filter) {
        return filter == null
                ? words
                : new BooleanQuery.Builder().add(words, Occur.MUST).add(filter, Occur.FILTER).build();
    }

    /// Adds the scores of the passages of `pool` that have any of `words` to `lexical`.
    private void addScores(Query words, SortedSet<Integer> pool, Map<Integer, Double> lexical) throws IOException {
        var weight = searcher.createWeight(searcher.rewrite(words), ScoreMode.COMPLETE, 1);
        for (var leaf : searcher.getIndexReader().leaves()) {
            var own = pool.subSet(leaf.docBase, leaf.docBase + leaf.reader().maxDoc());
            var scorer = own.isEmpty() ? null : weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            for (int doc : own) {
                int inLeaf = doc - leaf.docBase;
                if (scorer.docID() < inLeaf) {
                    scorer.iterator().advance(inLeaf);
                }
                if (scorer.docID() == inLeaf) {
                    lexical.put(doc, (double) scorer.score());
                }
            }
        }
    }

    /// Returns how near the nearest window of `parent` is, over all spaces.
    private double nearness(int parent, Map<VectorSpace, Probe> probes) throws IOException {
        var leaf = leaf(parent);
        int inLeaf = parent - leaf.docBase;
        int first = inLeaf == 0 ? 0 : PARENTS.getBitSet(leaf).prevSetBit(inLeaf - 1) + 1;
        double best = 0;
        for (var entry : probes.entrySet()) {
            var values = leaf.reader().getFloatVectorValues(PassageFields.vectors(entry.getKey()));
            if (values != null) {
                best = Math.max(best, nearest(values, entry.getValue(), first, inLeaf));
            }
        }
        return best;
    }

    private static double nearest(FloatVectorValues values, Probe probe, int first, int end) throws IOException {
        double best = 0;
        var iterator = values.iterator();
        for (int doc = iterator.advance(first); doc != DocIdSetIterator.NO_MORE_DOCS
                && doc < end; doc = iterator.nextDoc()) {
            best = Math.max(best, probe.nearness(values.vectorValue(iterator.index())));
        }
        return best;
    }

    private LeafReaderContext leaf(int doc) {
        var leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(doc, leaves));
    }
}

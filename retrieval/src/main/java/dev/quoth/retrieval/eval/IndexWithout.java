package dev.quoth.retrieval.eval;

import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.store.DocumentEntry;
import dev.quoth.retrieval.index.Candidate;
import dev.quoth.retrieval.index.IndexState;
import dev.quoth.retrieval.index.LexicalQuery;
import dev.quoth.retrieval.index.Neighbour;
import dev.quoth.retrieval.index.PassageIndex;
import dev.quoth.retrieval.index.Probe;
import dev.quoth.retrieval.index.Scope;
import dev.quoth.retrieval.index.TermStatistics;
import dev.quoth.retrieval.model.VectorSpace;
import dev.quoth.retrieval.model.VectorSpaces;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A view of an index as if some documents were not in it, its statistics aside. It only reads, and closes nothing.
///
/// @param without  the documents that it does not show
/// @param passages how many passages these documents have, or more
record IndexWithout(PassageIndex index, Set<DocumentId> without, int passages) implements PassageIndex {

    /// The pool is filled from what comes next: the best `most` of what is left by words, and by nearness.
    @Override
    public List<Candidate> candidates(LexicalQuery query, Map<VectorSpace, Probe> probes, Scope scope, int most) {
        var left = index.candidates(query, probes, scope, most + passages).stream()
                .filter(candidate -> !without.contains(candidate.passage().document())).toList();
        var pool = new HashSet<Candidate>();
        left.stream().filter(candidate -> candidate.lexical() > 0)
                .sorted(Comparator.comparingDouble(Candidate::lexical).reversed()).limit(most).forEach(pool::add);
        left.stream().sorted(Comparator.comparingDouble(Candidate::dense).reversed()).limit(most).forEach(pool::add);
        return left.stream().filter(pool::contains).toList();
    }

    @Override
    public VectorSpaces spaces() {
        return index.spaces();
    }

    @Override
    public List<Neighbour> nearest(VectorSpace space, float[] vector, Set<DocumentId> documents, int most) {
        return index.nearest(space, vector, documents, most + passages).stream()
                .filter(neighbour -> !without.contains(neighbour.passage().document())).limit(most).toList();
    }

    @Override
    public IndexState state() {
        return index.state();
    }

    @Override
    public TermStatistics statistics() {
        return index.statistics();
    }

    @Override
    public void put(List<DocumentEntry> documents) {
        throw readOnly();
    }

    @Override
    public void remove(List<DocumentId> documents) {
        throw readOnly();
    }

    @Override
    public void clear() {
        throw readOnly();
    }

    @Override
    public void commit(IndexState state) {
        throw readOnly();
    }

    private static IllegalStateException readOnly() {
        return new IllegalStateException("a view of an index is only read");
    }

    @Override
    public void close() {
        // The index belongs to whoever opened it.
    }
}

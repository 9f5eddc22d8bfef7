package dev.quoth.retrieval.index;

import dev.quoth.corpus.Han;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;

/// The statistics of what the searchers see now.
final class LuceneTermStatistics implements TermStatistics {

    private final SearcherManager searchers;
    /// Of the terms of one question, which are asked for again and again.
    private final Map<String, Counts> known = new ConcurrentHashMap<>();

    LuceneTermStatistics(SearcherManager searchers) {
        this.searchers = searchers;
    }

    @Override
    public List<String> terms(String text) {
        return PassageAnalyzer.pairs(text);
    }

    @Override
    public double inverseDocumentFrequency(String term) {
        var counts = counts(term);
        return Math.log(1 + (counts.passages - counts.having + 0.5) / (counts.having + 0.5));
    }

    @Override
    public double share(String term) {
        var counts = counts(term);
        return counts.passages == 0 ? 0 : (double) counts.having / counts.passages;
    }

    private record Counts(int passages, int having) {}

    private Counts counts(String term) {
        return known.computeIfAbsent(term, this::counted);
    }

    private Counts counted(String term) {
        try {
            var searcher = searchers.acquire();
            try {
                var reader = searcher.getIndexReader();
                int passages = 0;
                int having = 0;
                for (var script : Script.values()) {
                    var field = script.field(PassageFields.PAIRS);
                    // Passages that can't have a Han character say nothing about how rare it is.
                    if (script == Script.HAN || !Han.in(term) || passages == 0) {
                        passages += reader.getDocCount(field);
                        having += reader.docFreq(new Term(field, term));
                    }
                }
                return new Counts(passages, having);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new IndexException("counting the passages with the term '" + term + "': " + e.getMessage(), e);
        }
    }
}

package dev.quoth.retrieval.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;

/// The statistics of what the searchers see now.
final class LuceneTermStatistics implements TermStatistics {

    private final SearcherManager searchers;
    private final PassageAnalyzer pairs;

    LuceneTermStatistics(SearcherManager searchers, PassageAnalyzer pairs) {
        this.searchers = searchers;
        this.pairs = pairs;
    }

    @Override
    public List<String> terms(String text) {
        return pairs.terms(text);
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
        try {
            var searcher = searchers.acquire();
            try {
                var reader = searcher.getIndexReader();
                return new Counts(reader.getDocCount(PassageFields.PAIRS),
                        reader.docFreq(new Term(PassageFields.PAIRS, term)));
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new IndexException("counting the passages with the term '" + term + "': " + e.getMessage(), e);
        }
    }
}

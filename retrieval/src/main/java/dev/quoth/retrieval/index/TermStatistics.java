package dev.quoth.retrieval.index;

import java.util.List;

/// The terms of texts, and how telling they are in one state of an index.
public interface TermStatistics {

    /// Returns the terms of `text` in order, repeats included: pairs of Han characters (one that stands alone is a term by
    /// itself) and stems of other words.
    List<String> terms(String text);

    /// Returns BM25's inverse document frequency of `term` among passages, ln(1 + (N - n + 0.5) / (n + 0.5)); the highest
    /// there is for a term that no passage has.
    double inverseDocumentFrequency(String term);

    /// Returns the share of passages, 0 to 1, that have `term`.
    double share(String term);
}

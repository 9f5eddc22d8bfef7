package dev.quoth.retrieval.langchain4j;

import java.util.Set;

/// What a content retriever gives back.
///
/// @param collections the collections to search; all of them where it is empty
/// @param mostResults how many passages at most, at least 1
/// @param leastScore  how high a passage must score within its question, 0 to 1
/// @param unanswered  what comes back for a question that the corpus does not answer
public record RetrievalOptions(Set<String> collections, int mostResults, double leastScore, Unanswered unanswered) {

    /// Five passages of all collections, whatever they score, also where they only come near.
    public static final RetrievalOptions STANDARD = new RetrievalOptions(Set.of(), 5, 0, Unanswered.NEAREST);

    /// What comes back for a question that the corpus does not answer.
    public enum Unanswered {
        /// The passages that come near it.
        NEAREST,
        /// Nothing, so that a language model can't make something of them.
        NOTHING
    }

    public RetrievalOptions {
        collections = Set.copyOf(collections);
        if (mostResults < 1) {
            throw new IllegalArgumentException("mostResults must be at least 1, got " + mostResults);
        }
        if (!(leastScore >= 0 && leastScore <= 1)) {
            throw new IllegalArgumentException("leastScore must be from 0 to 1, got " + leastScore);
        }
    }

    /// Returns these options for `collections`.
    public RetrievalOptions in(String... collections) {
        return new RetrievalOptions(Set.of(collections), mostResults, leastScore, unanswered);
    }

    /// Returns these options with at most `results` passages.
    public RetrievalOptions atMost(int results) {
        return new RetrievalOptions(collections, results, leastScore, unanswered);
    }

    /// Returns these options without passages that score less than `score`.
    public RetrievalOptions atLeast(double score) {
        return new RetrievalOptions(collections, mostResults, score, unanswered);
    }

    /// Returns these options with nothing for questions that the corpus does not answer.
    public RetrievalOptions onlyAnswers() {
        return new RetrievalOptions(collections, mostResults, leastScore, Unanswered.NOTHING);
    }
}

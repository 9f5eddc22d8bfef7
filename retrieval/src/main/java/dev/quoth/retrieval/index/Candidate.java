package dev.quoth.retrieval.index;

import dev.quoth.corpus.PassageId;

/// A passage that may answer a question.
///
/// @param lexical its BM25 score; 0 where it shares no word with the question
/// @param dense   how near its nearest window is: the cosine, in standard deviations above that of unrelated texts
public record Candidate(PassageId passage, double lexical, double dense) {}

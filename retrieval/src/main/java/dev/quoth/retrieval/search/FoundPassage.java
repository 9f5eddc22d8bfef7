package dev.quoth.retrieval.search;

import dev.quoth.retrieval.index.Candidate;

/// A passage that a search found. `score` is the fused one: comparable among the passages of one search and no further.
public record FoundPassage(Candidate candidate, double score) {}

package dev.quoth.retrieval.generation;

import dev.quoth.retrieval.answer.Answered;

/// An answer, worded by a model where what it said is proven, and what came of the model's work.
public record Worded(Answered answered, ClaimTally tally) {}

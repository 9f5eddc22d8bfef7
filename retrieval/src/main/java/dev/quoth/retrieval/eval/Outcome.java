package dev.quoth.retrieval.eval;

import java.time.Duration;
import java.util.Optional;

/// What became of one question.
///
/// @param rank         the place of the best passage of a right document, from 1; 0 where none was found
/// @param firstIsRight whether the first citation alone answers
/// @param anyIsRight   whether the citations together answer; for a question without an answer, whether it was refused
/// @param refused      whether the reply was that nothing was found
/// @param confidence   how probable an answer was thought to be, 0 to 1
/// @param removed      the same with the answer taken out of the corpus; empty where that was not asked
public record Outcome(EvaluationQuestion question, int rank, boolean firstIsRight, boolean anyIsRight, boolean refused,
        double confidence, Optional<Removed> removed, Duration took) {}

package dev.quoth.retrieval.answer;

import dev.quoth.retrieval.search.FoundPassage;
import dev.quoth.retrieval.search.Question;
import java.time.Duration;
import java.util.List;

/// A question with its answer, the passages that were found for it (best first), and how long it took.
///
/// @param support what spoke for and against answering
public record Answered(Question question, Answer answer, Support support, List<FoundPassage> retrieved,
        Duration took) {

    public Answered {
        retrieved = List.copyOf(retrieved);
    }

    /// Returns the same answer as one to `other`, which asks the same in other words or for readers of another language.
    public Answered to(Question other) {
        return new Answered(other, answer, support, retrieved, took);
    }
}

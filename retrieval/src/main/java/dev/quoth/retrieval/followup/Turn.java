package dev.quoth.retrieval.followup;

import java.util.List;
import java.util.Optional;

/// A question that was asked before in the same conversation, with what was answered.
///
/// @param question  as it was read: whole by itself
/// @param shortForm the value that was answered; empty where there was none
/// @param quotes    what was quoted, in order; none where nothing was found
public record Turn(String question, Optional<String> shortForm, List<String> quotes) {

    public Turn {
        quotes = List.copyOf(quotes);
        if (question.isBlank()) {
            throw new IllegalArgumentException("a question must not be blank");
        }
    }
}

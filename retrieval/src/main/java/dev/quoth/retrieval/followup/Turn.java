package dev.quoth.retrieval.followup;

import dev.quoth.retrieval.answer.Answer;
import dev.quoth.retrieval.answer.Answered;
import dev.quoth.retrieval.answer.Citation;
import dev.quoth.retrieval.answer.ShortForm;
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

    /// Returns what was asked and answered as a turn.
    public static Turn of(Answered answered) {
        var question = answered.question().text();
        return answered.answer() instanceof Answer.Grounded grounded
                ? new Turn(question, grounded.shortForm().map(ShortForm::text),
                        grounded.citations().stream().map(Citation::quote).toList())
                : new Turn(question, Optional.empty(), List.of());
    }
}

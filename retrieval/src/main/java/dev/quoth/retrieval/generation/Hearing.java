package dev.quoth.retrieval.generation;

import dev.quoth.corpus.Language;
import dev.quoth.retrieval.answer.Answered;
import dev.quoth.retrieval.languagemodel.Prompt.Payer;
import java.util.function.Consumer;

/// Who is to hear an answer.
///
/// @param payer    whose budget the model's work counts against
/// @param language the reader's
/// @param soFar    is told the answer with the claims that are proven so far, from other threads, one call at a time; all
///                 that it is told is in the final answer as well, unless that comes too late. Told nothing where there is
///                 no model
public record Hearing(Payer payer, Language language, Consumer<Answered> soFar) {

    /// Returns one who waits for the whole answer.
    public static Hearing whole(Payer payer, Language language) {
        return new Hearing(payer, language, answered -> {
        });
    }
}

package dev.quoth.retrieval.answer;

import dev.quoth.corpus.Span;
import dev.quoth.retrieval.search.Question;
import java.util.Optional;

/// The few characters of a quote that answer the question.
///
/// @param text  what stands in the quote
/// @param span  where it stands in the quote
/// @param gloss the same amount or year for readers of the question's language, such as `1 billion` for 10億; empty where
///              it reads at sight
public record ShortForm(String text, Span span, Optional<String> gloss) {

    /// Returns the value of the kind that `question` asks for which both `quote` and `claim` say; empty where there is none.
    public static Optional<ShortForm> said(Question question, String quote, String claim) {
        return ShortForms.said(Values.askedBy(question.text()), FoldedText.of(quote), FoldedText.of(claim),
                question.language());
    }
}

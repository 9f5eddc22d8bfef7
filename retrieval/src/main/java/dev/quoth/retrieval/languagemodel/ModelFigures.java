package dev.quoth.retrieval.languagemodel;

import dev.quoth.retrieval.languagemodel.LanguageModelException.Kind;
import java.util.Map;

/// What one model was used for since the start.
///
/// @param title       how operators know it, such as `gpt-5-mini (openai)`
/// @param answers     how many times it answered
/// @param failures    how many times it did not, and why; kinds that did not occur are not in it
/// @param usage       its tokens
/// @param micros      what they cost, in millionths of the unit that prices are set in
/// @param isLeftAlone whether it failed so often, or asked for it, that it is not asked for a while
public record ModelFigures(String title, long answers, Map<Kind, Long> failures, Usage usage, long micros,
        boolean isLeftAlone) {

    public ModelFigures {
        failures = Map.copyOf(failures);
    }
}

package dev.quoth.retrieval.followup;

import dev.quoth.corpus.Language;
import dev.quoth.retrieval.followup.EnglishReference.What;
import java.util.Optional;
import java.util.Set;

/// Says in English questions what their [words for something else][EnglishReferences] mean.
final class EnglishResolution {

    private EnglishResolution() {}

    /// Returns `text` with what was named before in place of such words; empty where nothing was.
    static Optional<Memory.Meaning> resolved(String text, Memory memory, Set<String> known) {
        var question = EnglishQuestion.of(text, known);
        var result = new StringBuilder(question.text());
        Optional<Memory.Meaning> last = Optional.empty();
        for (var reference : EnglishReferences.of(question).reversed()) {
            var meaning = meaning(reference, memory);
            if (meaning.isPresent()) {
                int start = question.tokens().get(reference.first()).start();
                int end = question.tokens().get(reference.last()).end();
                result.replace(start, end, said(question, reference, meaning.get().text()));
                last = meaning;
            }
        }
        var asking = question.asks() || question.hasAuxiliary() ? "" : "what is ";
        return last.map(meaning -> new Memory.Meaning(English.capital(asking + result) + "?", meaning.from()));
    }

    private static Optional<Memory.Meaning> meaning(EnglishReference reference, Memory memory) {
        return switch (reference.what()) {
            case THING, OWN_THING -> memory.topic(Language.EN);
            case THINGS, OWN_THINGS -> memory.those(Language.EN);
            case PERSON, OWN_PERSON -> reference.noun().isEmpty()
                    ? memory.person(Language.EN)
                    : memory.person(reference.noun().replaceAll("'s$", ""), Language.EN);
            case PLACE -> memory.place(Language.EN);
            case TIME -> memory.year();
            case CALLED -> memory.called(reference.noun().replaceAll("'s$", ""), Language.EN);
        };
    }

    private static String said(EnglishQuestion question, EnglishReference reference, String meaning) {
        var before = reference.first() > 0
                ? question.tokens().get(reference.first() - 1)
                : question.tokens().getFirst();
        boolean isBehindPreposition = reference.first() > 0 && before.is("preposition");
        var last = question.tokens().get(reference.last());
        return switch (reference.what()) {
            case OWN_THING, OWN_THINGS, OWN_PERSON -> English.possessive(English.owner(meaning));
            case PLACE, TIME -> isBehindPreposition || (reference.what() == What.PLACE && !reference.noun().isEmpty())
                    ? meaning
                    : "in " + meaning;
            case THING, THINGS, PERSON, CALLED -> last.isPossessive() ? English.possessive(meaning) : meaning;
        };
    }
}

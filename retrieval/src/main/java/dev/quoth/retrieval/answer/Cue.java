package dev.quoth.retrieval.answer;

import java.util.function.ToDoubleFunction;

/// What speaks for or against a sentence as the answer to a question. Their weights are in [CueWeights].
enum Cue {

    /// How near its nearest window is to the question.
    NEARNESS(cues -> cues.sentence.cosine()),
    /// How near it is together with its neighbours.
    NEIGHBOURHOOD(Cues::neighbourhood),
    /// How near its whole passage is.
    NEXT_NEARNESS(cues -> cues.passage.neighbour(cues.place, 1).map(Sentence::cosine).orElse(0.0)),
    PASSAGE_NEARNESS(cues -> cues.passage.nearness().whole()),
    /// The standing of its passage.
    FUSED(cues -> cues.passage.standing().fused()), RANK(cues -> cues.passage.standing().rank()),
    BEST_PASSAGE(cues -> is(cues.passage.standing().rank() == 0)),
    /// The share of the question, by how rare its words are in the corpus, that it covers, that its passage covers, and
    /// that its heading and title add.
    COVERAGE(Cues::coverage), PASSAGE_COVERAGE(cues -> cues.passage.coverage()), CONTEXT(Cues::context),
    /// The share of the most telling thing that its whole passage leaves out.
    MISSING(cues -> cues.passage.missing()),
    /// The same, by how rare words and characters are among the sentences of these passages.
    RARE_TERMS(Cues::rareTerms), RARE_IN_PASSAGE(Cues::rareInPassage), RARE_CHARACTERS(Cues::rareCharacters),
    /// What the sentences before and behind it cover beyond it: it may go on about them.
    BEFORE(cues -> cues.gain(-1)), BEHIND(cues -> cues.gain(1)),
    PRONOUN(cues -> is(cues.has(AnswerForms.PRONOUN))),
    PRONOUN_BEFORE(cues -> cues.has(AnswerForms.PRONOUN) ? cues.gain(-1) : 0),
    POSITION(cues -> (double) cues.place / cues.passage.sentences().size()),
    /// A value of the kind asked for, other than those that the question names.
    VALUE(cues -> is(cues.hasNewValue())),
    DATE(cues -> is(cues.type() == AnswerType.DATE && cues.hasNewValue())),
    KIND(cues -> is(cues.namesKind())), LEADS_UP(cues -> is(cues.leadsUpAsTheQuestion())),
    GOES_ON(cues -> is(cues.goesOnAsTheQuestion())),
    NAMES(cues -> AnswerForms.NAMED.contains(cues.type()) ? cues.newNames() : 0),
    PERSON(cues -> is(cues.type() == AnswerType.PERSON && cues.has(AnswerForms.PERSON))),
    PLACE(cues -> is(cues.type() == AnswerType.PLACE && cues.hasNew(AnswerForms.PLACE))),
    ORGANISATION(cues -> is(cues.type() == AnswerType.ORGANISATION && cues.hasNew(AnswerForms.ORGANISATION))),
    CAUSE(cues -> is(cues.type() == AnswerType.REASON && cues.has(AnswerForms.CAUSE))),
    LIST(cues -> is(cues.type() == AnswerType.LIST && cues.has(AnswerForms.LIST))),
    CALLED(cues -> is(cues.isAsked(AnswerForms.CALLED_ASKED) && cues.has(AnswerForms.CALLED))),
    WHOLE(cues -> is(cues.endsIn("。！？.!?」』”…"))), LEADS_IN(cues -> is(cues.onlyLeadsIn()));

    @SuppressWarnings("ImmutableEnumChecker") // Each is a function of its argument alone.
    private final ToDoubleFunction<Cues> strength;

    Cue(ToDoubleFunction<Cues> strength) {
        this.strength = strength;
    }

    /// Returns how strong this cue is.
    double of(Cues cues) {
        return strength.applyAsDouble(cues);
    }

    private static double is(boolean present) {
        return present ? 1 : 0;
    }
}

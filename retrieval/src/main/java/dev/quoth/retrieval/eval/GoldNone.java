package dev.quoth.retrieval.eval;

import dev.quoth.retrieval.answer.Answer;

/// The corpus has no answer: only refusing is right.
record GoldNone() implements EvaluationQuestion.Gold {

    @Override
    public boolean isAt(String address) {
        return false;
    }

    @Override
    public boolean isAnsweredBy(Answer.Grounded answer, int most) {
        return false;
    }
}

package dev.quoth.retrieval.eval;

import dev.quoth.corpus.Span;
import dev.quoth.retrieval.answer.Answer;
import java.util.List;

/// SQuAD's way: the answer stands at one of `spans` in the text of the document at `address`.
record GoldSpans(String address, List<Span> spans) implements EvaluationQuestion.Gold {

    GoldSpans {
        spans = List.copyOf(spans);
    }

    @Override
    public boolean isAt(String other) {
        return address.equals(other);
    }

    @Override
    public boolean isAnsweredBy(Answer.Grounded answer, int most) {
        return answer.citations().stream().limit(most).filter(citation -> isAt(citation.document().address()))
                .anyMatch(citation -> spans.stream().anyMatch(citation.span()::contains));
    }
}

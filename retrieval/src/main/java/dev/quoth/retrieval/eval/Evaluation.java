package dev.quoth.retrieval.eval;

import dev.quoth.corpus.Document;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.retrieval.answer.Answer;
import dev.quoth.retrieval.answer.Answered;
import dev.quoth.retrieval.answer.Answerer;
import dev.quoth.retrieval.search.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Asks the questions of a file, one after the other, and notes what became of each.
public final class Evaluation {

    private final Answerer answerer;
    private final CorpusStore store;

    public Evaluation(Answerer answerer, CorpusStore store) {
        this.answerer = answerer;
        this.store = store;
    }

    /// Returns the outcomes of `questions` in their order; each is told to `progress` as it is known.
    public List<Outcome> run(List<EvaluationQuestion> questions, Consumer<Outcome> progress) {
        var outcomes = new ArrayList<Outcome>();
        for (var question : questions) {
            var outcome = outcome(question, answerer.answer(Question.of(question.text())));
            outcomes.add(outcome);
            progress.accept(outcome);
        }
        return outcomes;
    }

    private Outcome outcome(EvaluationQuestion question, Answered answered) {
        int rank = rank(question, answered);
        return switch (answered.answer()) {
            case Answer.Grounded grounded -> new Outcome(question, rank, question.gold().isAnsweredBy(grounded, 1),
                    question.gold().isAnsweredBy(grounded, grounded.citations().size()), false, answered.took());
            case Answer.NotFound nothing ->
                new Outcome(question, rank, false, !question.isAnswerable(), true, answered.took());
            case Answer.Unavailable nothing -> new Outcome(question, rank, false, false, false, answered.took());
        };
    }

    /// A document's place is that of its best passage among the documents.
    private int rank(EvaluationQuestion question, Answered answered) {
        var seen = new HashSet<DocumentId>();
        for (var found : answered.retrieved()) {
            var document = found.candidate().passage().document();
            if (seen.add(document)) {
                Optional<String> address = store.document(document).map(Document::address);
                if (address.isPresent() && question.gold().isAt(address.get())) {
                    return seen.size();
                }
            }
        }
        return 0;
    }
}

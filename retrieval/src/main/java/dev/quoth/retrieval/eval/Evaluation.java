package dev.quoth.retrieval.eval;

import dev.quoth.corpus.Document;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.retrieval.answer.Answer;
import dev.quoth.retrieval.answer.Answered;
import dev.quoth.retrieval.answer.Answerer;
import dev.quoth.retrieval.followup.Dialogue;
import dev.quoth.retrieval.followup.FollowUps;
import dev.quoth.retrieval.index.PassageIndex;
import dev.quoth.retrieval.search.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Asks the questions of a file, one after the other, and notes what became of each.
public final class Evaluation {

    private final Answerer answerer;
    private final CorpusStore store;
    private final Function<EvaluationQuestion, Optional<Removed>> removal;
    private final Supplier<FollowUps> followUps;
    private final UnaryOperator<Answered> wording;

    private Evaluation(Answerer answerer, CorpusStore store, Function<EvaluationQuestion, Optional<Removed>> removal,
            Supplier<FollowUps> followUps, UnaryOperator<Answered> wording) {
        this.answerer = answerer;
        this.store = store;
        this.removal = removal;
        this.followUps = followUps;
        this.wording = wording;
    }

    /// Returns what asks each question once.
    ///
    /// @param answerer  answers from `store`
    /// @param followUps reads the questions of conversations; asked for when there is one
    public static Evaluation of(Answerer answerer, CorpusStore store, Supplier<FollowUps> followUps) {
        return new Evaluation(answerer, store, question -> Optional.empty(), followUps, UnaryOperator.identity());
    }

    /// Returns what asks each question that a paragraph of `corpus` answers twice more: once without that paragraph, once
    /// without its article.
    ///
    /// @param answerers makes an answerer over a view of the index of `corpus`
    public static Evaluation withRemovals(Function<PassageIndex, Answerer> answerers, TemporaryCorpus corpus) {
        return new Evaluation(answerers.apply(corpus.index()), corpus.store(),
                question -> question.gold() instanceof GoldSpans gold
                        ? Optional.of(new Removed(
                                confidence(answerers.apply(corpus.withoutParagraph(gold.address())), question),
                                confidence(answerers.apply(corpus.withoutArticle(gold.address())), question)))
                        : Optional.empty(),
                FollowUps::packaged, UnaryOperator.identity());
    }

    /// Returns what asks each question once, and has each answer worded by `other`.
    public Evaluation wordedBy(UnaryOperator<Answered> other) {
        return new Evaluation(answerer, store, question -> Optional.empty(), followUps, other);
    }

    private static double confidence(Answerer answerer, EvaluationQuestion question) {
        return answerer.answer(Question.of(question.text())).support().probability();
    }

    /// Returns the outcomes of `questions` in their order; each is told to `progress` as it is known.
    public List<Outcome> run(List<EvaluationQuestion> questions, Consumer<Outcome> progress) {
        var outcomes = new ArrayList<Outcome>();
        for (var question : questions) {
            var outcome = outcome(question, wording.apply(answered(question)));
            outcomes.add(outcome);
            progress.accept(outcome);
        }
        return outcomes;
    }

    /// The questions before it are asked too, for what they were answered tells what it may mean.
    private Answered answered(EvaluationQuestion question) {
        if (question.before().isEmpty()) {
            return answerer.answer(Question.of(question.text()));
        }
        var dialogue = new Dialogue(followUps.get(), text -> answerer.answer(Question.of(text)));
        question.before().forEach(dialogue::ask);
        return dialogue.ask(question.text()).answered();
    }

    private Outcome outcome(EvaluationQuestion question, Answered answered) {
        boolean first = false;
        boolean any = false;
        boolean refused = false;
        switch (answered.answer()) {
            case Answer.Grounded grounded -> {
                first = question.gold().isAnsweredBy(grounded, 1);
                any = question.gold().isAnsweredBy(grounded, grounded.citations().size());
            }
            case Answer.NotFound nothing -> {
                any = !question.isAnswerable();
                refused = true;
            }
            case Answer.Unavailable nothing -> {
                // Neither an answer nor a refusal.
            }
        }
        return new Outcome(question, rank(question, answered), first, any, refused, answered.support().probability(),
                removal.apply(question), answered.took());
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

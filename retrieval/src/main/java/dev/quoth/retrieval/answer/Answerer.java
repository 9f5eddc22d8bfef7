package dev.quoth.retrieval.answer;

import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.retrieval.index.PassageIndex;
import dev.quoth.retrieval.search.FoundPassage;
import dev.quoth.retrieval.search.Question;
import dev.quoth.retrieval.search.Search;
import java.time.Duration;
import java.util.Optional;

/// Answers questions over the corpus with checked quotes, or says that it has no answer. Safe for use by several threads.
public final class Answerer {

    private static final int NEAREST = 3;

    private final Search search;
    private final CorpusStore store;
    private final PassageIndex index;

    public Answerer(Search search, CorpusStore store, PassageIndex index) {
        this.search = search;
        this.store = store;
        this.index = index;
    }

    /// Returns the answer to `question`, with what was found on the way.
    public Answered answer(Question question) {
        long start = System.nanoTime();
        var found = search.find(question);
        var answer = answer(question, found);
        return new Answered(question, answer, found.passages(), Duration.ofNanos(System.nanoTime() - start));
    }

    private Answer answer(Question question, Search.Result found) {
        var statistics = index.statistics();
        var type = AnswerType.of(question.text());
        var evidence = new EvidenceSearch(store, statistics).of(found, type);
        if (evidence.isEmpty()) {
            return notFound(found);
        }
        var coverage = new Coverage(found.interpretation(), statistics);
        var best = evidence.getFirst();
        boolean across = question.language().isChinese() != best.document().language().isChinese();
        if (Confidence.of(best, across) < Confidence.ENOUGH) {
            return notFound(found);
        }
        var citations = Citations.choose(evidence, coverage);
        var shortForm = ShortForms.of(citations.getFirst().quote(), type, question.text(), coverage,
                question.language());
        return new Answer.Grounded(shortForm, citations);
    }

    private Answer notFound(Search.Result found) {
        return new Answer.NotFound(
                found.passages().stream().limit(NEAREST).map(this::near).flatMap(Optional::stream).toList());
    }

    private Optional<NearPassage> near(FoundPassage found) {
        var id = found.candidate().passage();
        return store.document(id.document()).flatMap(document -> store.embedded(id)
                .map(embedded -> new NearPassage(document, id, embedded.passage().span(), found.score())));
    }
}

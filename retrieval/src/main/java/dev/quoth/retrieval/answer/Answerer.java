package dev.quoth.retrieval.answer;

import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.retrieval.index.PassageIndex;
import dev.quoth.retrieval.search.FoundPassage;
import dev.quoth.retrieval.search.Part;
import dev.quoth.retrieval.search.Question;
import dev.quoth.retrieval.search.Search;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
        var values = Values.askedBy(question.text());
        var coverage = new Coverage(found.interpretation(), index.statistics());
        var evidence = new EvidenceSearch(store, coverage, values).of(found);
        var ranked = search.parts().have(Part.RERANKING)
                ? Reranking.rank(found.passages(), evidence)
                : found.passages();
        var answer = isEnough(question, evidence) ? grounded(question, values, evidence, coverage) : notFound(ranked);
        return new Answered(question, answer, ranked, Duration.ofNanos(System.nanoTime() - start));
    }

    private static boolean isEnough(Question question, List<Evidence> evidence) {
        if (evidence.isEmpty()) {
            return false;
        }
        var best = evidence.getFirst();
        return Confidence.between(question.language(), best.document().language()).isEnough(best.signals());
    }

    private Answer grounded(Question question, Values values, List<Evidence> evidence, Coverage coverage) {
        var documents = evidence.stream().map(found -> found.document().id()).collect(Collectors.toSet());
        var citations = Citations.choose(evidence, coverage, store.firstToTell(documents));
        var quote = citations.getFirst().quote();
        return new Answer.Grounded(ShortForms.of(quote, values, question, coverage), citations);
    }

    private Answer notFound(List<FoundPassage> ranked) {
        return new Answer.NotFound(
                oncePerStory(ranked).stream().limit(NEAREST).map(this::near).flatMap(Optional::stream)
                        .toList());
    }

    /// Leaves out what tells a story that a passage of another document before it tells.
    private List<FoundPassage> oncePerStory(List<FoundPassage> ranked) {
        var documents = ranked.stream().map(found -> found.candidate().passage().document())
                .collect(Collectors.toSet());
        var first = store.firstToTell(documents);
        var told = new HashMap<DocumentId, DocumentId>();
        return ranked.stream().filter(found -> {
            var document = found.candidate().passage().document();
            var before = told.putIfAbsent(first.getOrDefault(document, document), document);
            return before == null || before.equals(document);
        }).toList();
    }

    private Optional<NearPassage> near(FoundPassage found) {
        var id = found.candidate().passage();
        return store.document(id.document()).flatMap(document -> store.embedded(id)
                .map(embedded -> new NearPassage(document, id, embedded.passage().span(), found.score())));
    }
}

package dev.quoth.retrieval.answer;

import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.retrieval.index.PassageIndex;
import dev.quoth.retrieval.index.TermStatistics;
import dev.quoth.retrieval.search.Part;
import dev.quoth.retrieval.search.Question;
import dev.quoth.retrieval.search.Search;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Answers questions over the corpus with checked quotes, or says that it has no answer. Safe for use by several threads.
public final class Answerer {

    private final Search search;
    private final CorpusStore store;
    private final PassageIndex index;
    private final Confidence confidence;
    private final CueWeights weights = CueWeights.packaged();

    /// @param confidence tells when to answer
    public Answerer(Search search, CorpusStore store, PassageIndex index, Confidence confidence) {
        this.search = search;
        this.store = store;
        this.index = index;
        this.confidence = confidence;
    }

    /// Returns the answer to `question`, with what was found on the way.
    public Answered answer(Question question) {
        long start = System.nanoTime();
        var found = search.find(question);
        var statistics = index.statistics();
        var asked = Asked.of(found.interpretation(), statistics);
        var evidenceSearch = new EvidenceSearch(store, weights);
        var passages = evidenceSearch.open(found, asked);
        var counterparts = Counterparts.among(passages, found.interpretation(), search);
        var evidence = counterparts.inFront(evidenceSearch.of(passages, asked));
        var ranked = counterparts.first(search.parts().have(Part.RERANKING)
                ? Reranking.rank(found.passages(), evidence)
                : found.passages());
        var support = support(found, asked, statistics, evidence);
        var answer = !evidence.isEmpty() && Confidence.isEnough(support.pair(), support.probability())
                ? grounded(question, asked, evidence)
                : Nearest.of(ranked, store);
        return new Answered(question, answer, support, ranked, Duration.ofNanos(System.nanoTime() - start));
    }

    private Support support(Search.Result found, Asked asked, TermStatistics statistics, List<Evidence> evidence) {
        var language = found.interpretation().question().language();
        if (evidence.isEmpty()) {
            return Support.none(language);
        }
        var best = evidence.getFirst();
        var pair = LanguagePair.of(language, best.document().language());
        var signs = new Signs(store, statistics, asked).of(found, best);
        return new Support(pair, signs, confidence.probability(pair, signs));
    }

    private Answer grounded(Question question, Asked asked, List<Evidence> evidence) {
        var documents = evidence.stream().map(found -> found.document().id()).collect(Collectors.toSet());
        var stories = store.firstToTell(documents);
        var differing = Differing.from(evidence, asked, stories);
        var citations = Citations.choose(evidence, differing, asked.coverage(), stories);
        var disagreement = differing.filter(other -> isCitedSecond(other, citations))
                .flatMap(other -> shortForm(question, asked, citations.get(1)))
                .map(value -> new Disagreement(2, value));
        return new Answer.Grounded(shortForm(question, asked, citations.getFirst()), citations, disagreement);
    }

    /// A quote that fills all the room leaves none for what differs.
    private static boolean isCitedSecond(Evidence evidence, List<Citation> citations) {
        return citations.size() > 1 && citations.get(1).span().equals(evidence.span())
                && citations.get(1).passage().equals(evidence.passage());
    }

    private static Optional<ShortForm> shortForm(Question question, Asked asked, Citation citation) {
        return ShortForms.of(FoldedText.of(citation.quote()), asked, question.language());
    }
}

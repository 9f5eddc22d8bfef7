package dev.quoth.retrieval.langchain4j;

import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.PassageId;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.corpus.store.PlacedPassage;
import dev.quoth.retrieval.answer.Answer;
import dev.quoth.retrieval.answer.Answerer;
import dev.quoth.retrieval.answer.Citation;
import dev.quoth.retrieval.langchain4j.RetrievalOptions.Unanswered;
import dev.quoth.retrieval.search.FoundPassage;
import dev.quoth.retrieval.search.Question;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/// Retrieves what the product itself would answer from: across languages and scripts, with the quotes that answer.
final class CorpusContentRetriever implements ContentRetriever {

    private final CorpusStore store;
    private final Answerer answerer;
    private final RetrievalOptions options;

    CorpusContentRetriever(CorpusStore store, Answerer answerer, RetrievalOptions options) {
        this.store = store;
        this.answerer = answerer;
        this.options = options;
    }

    /// Returns the passages for the query's text: those that are quoted first, then the others, best first.
    @Override
    public List<Content> retrieve(Query query) {
        var text = query.text();
        var answered = answerer.answer(new Question(text, Language.of(text), options.collections()));
        return switch (answered.answer()) {
            case Answer.Grounded grounded -> contents(answered.retrieved(), grounded.citations());
            case Answer.NotFound(var nearest) when options.unanswered() == Unanswered.NOTHING -> List.of();
            case Answer.NotFound(var nearest) -> contents(answered.retrieved(), List.of());
            case Answer.Unavailable(var reason) ->
                throw new IllegalStateException("the corpus can't be asked now: " + reason);
        };
    }

    @Override
    public CompletableFuture<List<Content>> retrieveAsync(Query query) {
        return CompletableFuture.supplyAsync(() -> retrieve(query), Thread::startVirtualThread);
    }

    private List<Content> contents(List<FoundPassage> passages, List<Citation> citations) {
        var quotes = citations.stream().collect(Collectors.groupingBy(Citation::passage,
                Collectors.mapping(Citation::quote, Collectors.joining("\n"))));
        var scores = new LinkedHashMap<PassageId, Double>();
        passages.stream().filter(found -> score(found) >= options.leastScore())
                .sorted(Comparator.comparing(found -> !quotes.containsKey(found.candidate().passage())))
                .limit(options.mostResults())
                .forEach(found -> scores.put(found.candidate().passage(), score(found)));
        // Those whose document was changed or removed since the index saw it are left out.
        return store.placed(List.copyOf(scores.keySet())).stream().map(placed -> {
            var id = placed.embedded().passage().id();
            return content(placed, scores.getOrDefault(id, 0.0), Optional.ofNullable(quotes.get(id)));
        }).toList();
    }

    private static Content content(PlacedPassage placed, double score, Optional<String> quote) {
        var segment = PassageMetadata.segment(placed, score);
        quote.ifPresent(quoted -> segment.metadata().put(PassageMetadata.QUOTE, quoted));
        return Content.from(segment, Map.of(ContentMetadata.SCORE, score, ContentMetadata.EMBEDDING_ID,
                placed.embedded().passage().id().toString()));
    }

    /// The fused score, which is around 0 for the middle of what was found, on langchain4j's scale.
    private static double score(FoundPassage found) {
        return 1 / (1 + Math.exp(-found.score()));
    }
}

package dev.quoth.retrieval.langchain4j;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingSearchResult;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.RelevanceScore;
import dev.langchain4j.store.embedding.filter.Filter;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.PassageId;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.corpus.store.DocumentLabel;
import dev.quoth.corpus.store.PlacedPassage;
import dev.quoth.retrieval.index.Neighbour;
import dev.quoth.retrieval.index.PassageIndex;
import dev.quoth.retrieval.model.VectorSpace;
import dev.quoth.retrieval.model.VectorSpaces;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The vectors of the corpus, to be searched. What is in it comes from its sources, so everything that would change it
/// throws UnsupportedOperationException.
final class CorpusEmbeddingStore implements EmbeddingStore<TextSegment> {

    private final CorpusStore store;
    private final PassageIndex index;
    private final VectorSpaces spaces;

    CorpusEmbeddingStore(CorpusStore store, PassageIndex index, VectorSpaces spaces) {
        this.store = store;
        this.index = index;
        this.spaces = spaces;
    }

    /// Returns the passages whose windows are nearest to the query's vector, in the space that has as many dimensions, with
    /// their nearest window's vector. The query's text is not looked at. Throws IllegalArgumentException for a vector of
    /// another length or of zeros, and UnsupportedOperationException for a filter that can't be evaluated.
    @Override
    public EmbeddingSearchResult<TextSegment> search(EmbeddingSearchRequest request) {
        var vector = request.queryEmbedding().vector();
        var space = space(vector.length);
        var filter = Optional.ofNullable(request.filter()).map(DocumentFilter::of);
        var documents = filter.map(this::chosen).orElse(Set.of());
        if (filter.isPresent() && documents.isEmpty()) {
            return new EmbeddingSearchResult<>(List.of());
        }
        var neighbours = new HashMap<PassageId, Neighbour>();
        var ids = new ArrayList<PassageId>();
        for (var neighbour : index.nearest(space, normalised(vector), documents, request.maxResults())) {
            if (score(neighbour) >= request.minScore()) {
                neighbours.put(neighbour.passage(), neighbour);
                ids.add(neighbour.passage());
            }
        }
        return new EmbeddingSearchResult<>(store.placed(ids).stream()
                .map(placed -> match(placed, neighbours.get(placed.embedded().passage().id())))
                .flatMap(Optional::stream).toList());
    }

    @Override
    public CompletableFuture<EmbeddingSearchResult<TextSegment>> searchAsync(EmbeddingSearchRequest request) {
        return CompletableFuture.supplyAsync(() -> search(request), Thread::startVirtualThread);
    }

    private VectorSpace space(int dimensions) {
        return spaces.all().stream().filter(space -> space.dimensions() == dimensions).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the corpus has vectors of "
                        + spaces.all().stream().map(space -> Integer.toString(space.dimensions())).sorted()
                                .collect(Collectors.joining(" or "))
                        + " dimensions, and the query has " + dimensions + "; embed it with embeddingModel()"));
    }

    private Set<DocumentId> chosen(DocumentFilter filter) {
        return store.labels().stream().filter(filter::letsThrough).map(DocumentLabel::id).collect(Collectors.toSet());
    }

    private static float[] normalised(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += value * value;
        }
        if (!(squares > 0 && Double.isFinite(squares))) {
            throw new IllegalArgumentException("the query's vector must have a direction, got a length of "
                    + Math.sqrt(squares));
        }
        var unit = new float[vector.length];
        for (int at = 0; at < unit.length; at++) {
            unit[at] = (float) (vector[at] / Math.sqrt(squares));
        }
        return unit;
    }

    private static double score(Neighbour found) {
        return Math.clamp(RelevanceScore.fromCosineSimilarity(found.cosine()), 0, 1);
    }

    /// Empty where the document was changed since the index saw it.
    private static Optional<EmbeddingMatch<TextSegment>> match(PlacedPassage placed, @Nullable Neighbour neighbour) {
        var embedded = placed.embedded();
        if (neighbour == null || neighbour.window() >= embedded.vectors().size()) {
            return Optional.empty();
        }
        return Optional.of(new EmbeddingMatch<>(score(neighbour), neighbour.passage().toString(),
                Embedding.from(embedded.vectors().get(neighbour.window())),
                PassageMetadata.segment(placed, score(neighbour))));
    }

    @Override
    public String add(Embedding embedding) {
        throw derived();
    }

    @Override
    public void add(String id, Embedding embedding) {
        throw derived();
    }

    @Override
    public String add(Embedding embedding, TextSegment embedded) {
        throw derived();
    }

    @Override
    public List<String> addAll(List<Embedding> embeddings) {
        throw derived();
    }

    @Override
    public void addAll(List<String> ids, List<Embedding> embeddings, List<TextSegment> embedded) {
        throw derived();
    }

    @Override
    public void removeAll(Collection<String> ids) {
        throw derived();
    }

    @Override
    public void removeAll(Filter filter) {
        throw derived();
    }

    @Override
    public void removeAll() {
        throw derived();
    }

    private static UnsupportedOperationException derived() {
        return new UnsupportedOperationException("the corpus holds what its sources say and is not changed from here; "
                + "use 'quoth add' and 'quoth remove' for sources, and a store of your own for other vectors");
    }
}

package dev.quoth.retrieval.langchain4j;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.request.EmbeddingRequest;
import dev.langchain4j.model.embedding.response.EmbeddingResponse;
import dev.langchain4j.model.output.Response;
import dev.quoth.retrieval.model.Embeddings;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Embeds queries as the corpus embeds its windows: each in the space of its language.
final class CorpusEmbeddingModel implements EmbeddingModel {

    private final Embeddings embeddings;

    CorpusEmbeddingModel(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        return Response.from(segments.stream().map(TextSegment::text)
                .map(text -> Embedding.from(embeddings.embed(text, embeddings.spaces().of(text)))).toList());
    }

    @Override
    public CompletableFuture<EmbeddingResponse> doEmbedAsync(EmbeddingRequest request) {
        return CompletableFuture.supplyAsync(() -> doEmbed(request), Thread::startVirtualThread);
    }

    /// Returns how many numbers every vector has; throws UnsupportedOperationException where that depends on the language.
    @Override
    public int dimension() {
        var spaces = embeddings.spaces();
        if (!spaces.isSingle()) {
            throw new UnsupportedOperationException("the corpus has vectors of " + spaces.english().dimensions()
                    + " dimensions for English and of " + spaces.chinese().dimensions()
                    + " for Chinese; ask an embedding for its own");
        }
        return spaces.english().dimensions();
    }

    @Override
    public String modelName() {
        return embeddings.name();
    }
}

package dev.quoth.retrieval.answer;

import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.retrieval.bridge.Glossary;
import dev.quoth.retrieval.index.PassageIndex;
import dev.quoth.retrieval.model.Embeddings;
import dev.quoth.retrieval.search.Search;

/// Puts together what answers questions.
public final class Answerers {

    private Answerers() {}

    /// Returns the answerer over `store` and the `index` of it, with the packaged glossary; it closes neither.
    public static Answerer over(CorpusStore store, PassageIndex index, Embeddings embeddings) {
        var glossary = Glossary.packaged(index.statistics()::terms);
        return new Answerer(new Search(index, embeddings, glossary), store, index);
    }
}

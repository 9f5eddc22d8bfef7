package dev.quoth.retrieval.answer;

import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.retrieval.bridge.Bridge;
import dev.quoth.retrieval.index.PassageIndex;
import dev.quoth.retrieval.model.Embeddings;
import dev.quoth.retrieval.search.Parts;
import dev.quoth.retrieval.search.Search;
import java.util.function.Function;

/// Puts together what answers questions.
public final class Answerers {

    private Answerers() {}

    /// Returns the answerer over `store` and the `index` of it, with what joins the languages inside the product; it closes
    /// neither.
    public static Answerer over(CorpusStore store, PassageIndex index, Embeddings embeddings) {
        return sharing(store, embeddings, Parts.ALL).apply(index);
    }

    /// Returns what makes answerers over `store` out of views of its index, all sharing what joins the languages
    /// and with `parts` alone, to be measured.
    public static Function<PassageIndex, Answerer> sharing(CorpusStore store, Embeddings embeddings,
            Parts parts) {
        var bridge = Bridge.packaged();
        var confidence = Confidence.packaged();
        return view -> new Answerer(new Search(view, embeddings, bridge, parts), store, view, confidence);
    }

    /// Returns what makes answerers that find and measure all the same, and never answer: confidence is learnt from them.
    public static Function<PassageIndex, Answerer> untrained(CorpusStore store, Embeddings embeddings) {
        var bridge = Bridge.packaged();
        return view -> new Answerer(new Search(view, embeddings, bridge), store, view, Confidence.untrained());
    }
}

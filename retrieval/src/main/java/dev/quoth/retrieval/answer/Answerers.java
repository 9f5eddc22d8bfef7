package dev.quoth.retrieval.answer;

import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.retrieval.index.PassageIndex;
import dev.quoth.retrieval.search.Parts;
import dev.quoth.retrieval.search.Search;
import java.util.function.Function;

/// Puts together what answers questions.
public final class Answerers {

    private Answerers() {}

    /// Returns the answerer over `store` and the `index` of it; it closes neither.
    public static Answerer over(CorpusStore store, PassageIndex index, Search.Models models) {
        return sharing(store, models, Parts.ALL).apply(index);
    }

    /// Returns what makes answerers over `store` out of views of its index, all with the same `models` and with `parts`
    /// alone, to be measured.
    public static Function<PassageIndex, Answerer> sharing(CorpusStore store, Search.Models models, Parts parts) {
        var confidence = Confidence.packaged();
        return view -> new Answerer(new Search(view, models, parts), store, view, confidence);
    }

    /// Returns what makes answerers that find and measure all the same, and never answer: confidence is learnt from them.
    public static Function<PassageIndex, Answerer> untrained(CorpusStore store, Search.Models models) {
        return view -> new Answerer(new Search(view, models, Parts.ALL), store, view, Confidence.untrained());
    }
}

package dev.quoth.retrieval.search;

import dev.quoth.corpus.ingest.EmbedderUnavailableException;
import dev.quoth.retrieval.bridge.Glossary;
import dev.quoth.retrieval.bridge.Translation;
import dev.quoth.retrieval.index.LexicalQuery;
import dev.quoth.retrieval.index.PassageIndex;
import dev.quoth.retrieval.model.Embeddings;
import dev.quoth.retrieval.model.VectorSpace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds the passages that may answer a question, in any of the languages. Safe for use by several threads.
public final class Search {

    /// How many passages each kind of search gives to the pool.
    private static final int POOL = 50;

    private static final Logger LOG = LoggerFactory.getLogger(Search.class);

    private final PassageIndex index;
    private final Embeddings embeddings;
    private final Glossary glossary;
    /// Why the last question had no vectors.
    private final AtomicReference<String> told = new AtomicReference<>("");

    private final PassageOrder order;

    public Search(PassageIndex index, Embeddings embeddings, Glossary glossary) {
        this(index, embeddings, glossary, PassageOrder.AS_FOUND);
    }

    /// @param order what has the last word on the order of the passages
    public Search(PassageIndex index, Embeddings embeddings, Glossary glossary, PassageOrder order) {
        this.order = order;
        this.index = index;
        this.embeddings = embeddings;
        this.glossary = glossary;
    }

    /// What a search came to: the question as it was understood, and the passages, best first.
    public record Result(Interpretation interpretation, List<FoundPassage> passages) {

        public Result {
            passages = List.copyOf(passages);
        }
    }

    /// Returns what was found for `question`; no passages where the index is empty.
    public Result find(Question question) {
        var translation = glossary.translate(question.text(), question.language());
        var interpretation = new Interpretation(question, translation.concepts(), embeddings.spaces(),
                vectors(question, translation));
        var candidates = index.candidates(words(question, translation), interpretation.vectors(),
                question.collections(), POOL);
        return new Result(interpretation, order.of(question, Fusion.rank(candidates)));
    }

    private Map<VectorSpace, float[]> vectors(Question question, Translation translation) {
        try {
            return embedded(question, translation);
        } catch (EmbedderUnavailableException e) {
            tellOnce(String.valueOf(e.getMessage()));
            return Map.of();
        }
    }

    private void tellOnce(String reason) {
        if (!reason.equals(told.getAndSet(reason))) {
            LOG.warn("questions are answered by words alone: {}", reason);
        }
    }

    private Map<VectorSpace, float[]> embedded(Question question, Translation translation) {
        var spaces = embeddings.spaces();
        var own = question.language().isChinese() ? spaces.chinese() : spaces.english();
        var other = question.language().isChinese() ? spaces.english() : spaces.chinese();
        var vectors = new HashMap<VectorSpace, float[]>();
        vectors.put(own, embeddings.embed(question.text(), own));
        if (!spaces.isSingle() && !translation.gloss().isEmpty()) {
            vectors.put(other, embeddings.embed(translation.gloss(), other));
        }
        return vectors;
    }

    /// The question's own words as they stand, and each translated concept beside them.
    private static LexicalQuery words(Question question, Translation translation) {
        var clauses = new ArrayList<LexicalQuery.Clause>();
        clauses.add(new LexicalQuery.Clause(List.of(question.text()), 1));
        for (var concept : translation.concepts()) {
            if (concept.isTranslated()) {
                clauses.add(new LexicalQuery.Clause(List.copyOf(concept.translations()), 1));
            }
        }
        return new LexicalQuery(clauses);
    }
}

package dev.quoth.retrieval.search;

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

/// Finds the passages that may answer a question, in any of the languages. Safe for use by several threads.
public final class Search {

    /// How many passages each kind of search gives to the pool.
    private static final int POOL = 50;

    private final PassageIndex index;
    private final Embeddings embeddings;
    private final Glossary glossary;
    private final Parts parts;

    public Search(PassageIndex index, Embeddings embeddings, Glossary glossary) {
        this(index, embeddings, glossary, Parts.ALL);
    }

    /// A search of which only some `parts` take part, to be measured.
    public Search(PassageIndex index, Embeddings embeddings, Glossary glossary, Parts parts) {
        this.index = index;
        this.embeddings = embeddings;
        this.glossary = glossary;
        this.parts = parts;
    }

    public Parts parts() {
        return parts;
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
        return new Result(interpretation, Fusion.rank(candidates));
    }

    private Map<VectorSpace, float[]> vectors(Question question, Translation translation) {
        if (!parts.have(Part.DENSE)) {
            return Map.of();
        }
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
    private LexicalQuery words(Question question, Translation translation) {
        if (!parts.have(Part.LEXICAL)) {
            return new LexicalQuery(List.of());
        }
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

package dev.quoth.retrieval.search;

import dev.quoth.corpus.Language;
import dev.quoth.corpus.ingest.EmbedderUnavailableException;
import dev.quoth.retrieval.bridge.Bridge;
import dev.quoth.retrieval.bridge.Translation;
import dev.quoth.retrieval.index.LexicalQuery;
import dev.quoth.retrieval.index.PassageIndex;
import dev.quoth.retrieval.index.Probe;
import dev.quoth.retrieval.index.Script;
import dev.quoth.retrieval.model.Embeddings;
import dev.quoth.retrieval.model.VectorSpace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds the passages that may answer a question, in any of the languages. Safe for use by several threads.
public final class Search {

    /// How many passages each kind of search gives to the pool.
    private static final int POOL = 50;

    private static final Logger LOG = LoggerFactory.getLogger(Search.class);

    private final PassageIndex index;
    private final Embeddings embeddings;
    private final Bridge bridge;
    private final PassageOrder order;
    private final Parts parts;
    /// Why the last question had no vectors.
    private final AtomicReference<String> told = new AtomicReference<>("");

    /// What questions are understood and passages are ordered with.
    ///
    /// @param order what has the last word on the order of the passages
    public record Models(Embeddings embeddings, Bridge bridge, PassageOrder order) {

        /// Returns `embeddings` with what is inside the product.
        public static Models packaged(Embeddings embeddings) {
            return new Models(embeddings, Bridge.packaged(), PassageOrder.AS_FOUND);
        }
    }

    public Search(PassageIndex index, Embeddings embeddings, Bridge bridge) {
        this(index, new Models(embeddings, bridge, PassageOrder.AS_FOUND), Parts.ALL);
    }

    /// A search of which only some `parts` take part, to be measured.
    public Search(PassageIndex index, Models models, Parts parts) {
        this.index = index;
        this.embeddings = models.embeddings();
        this.bridge = only(parts, models.bridge());
        this.order = models.order();
        this.parts = parts;
    }

    private static Bridge only(Parts parts, Bridge whole) {
        var bridge = whole;
        bridge = parts.have(Part.MAP) ? bridge : bridge.withoutMap();
        bridge = parts.have(Part.TABLES) ? bridge : bridge.withoutTables();
        bridge = parts.have(Part.GLOSSARY) ? bridge : bridge.withoutGlossary();
        bridge = parts.have(Part.NAMES) ? bridge : bridge.withoutNames();
        return parts.have(Part.VARIANTS) ? bridge : bridge.withoutVariants();
    }

    public Parts parts() {
        return parts;
    }

    /// Returns where `vector`, of a text in `language`, lies in the space of the other language; empty where languages share
    /// a space or nothing joins theirs.
    public Optional<Probe> mapped(float[] vector, Language language) {
        return bridge.mapped(vector, language, embeddings.spaces());
    }

    /// What a search came to: the question as it was understood, and the passages, best first.
    public record Result(Interpretation interpretation, List<FoundPassage> passages) {

        public Result {
            passages = List.copyOf(passages);
        }
    }

    /// Returns what was found for `question`; no passages where the index is empty.
    public Result find(Question question) {
        var interpretation = interpret(question);
        var candidates = index.candidates(words(question, interpretation.words()), interpretation.probes(),
                question.scope(), POOL);
        return new Result(interpretation, order.of(question, Fusion.rank(candidates)));
    }

    /// Returns how `question` is understood.
    public Interpretation interpret(Question question) {
        return new Interpretation(question, bridge.translate(question.text(), question.language()), embeddings.spaces(),
                probes(question));
    }

    private Map<VectorSpace, Probe> probes(Question question) {
        if (!parts.have(Part.DENSE)) {
            return Map.of();
        }
        try {
            return embedded(question);
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

    private Map<VectorSpace, Probe> embedded(Question question) {
        var spaces = embeddings.spaces();
        var own = question.language().isChinese() ? spaces.chinese() : spaces.english();
        var other = question.language().isChinese() ? spaces.english() : spaces.chinese();
        var probes = new HashMap<VectorSpace, Probe>();
        var vector = embeddings.embed(question.text(), own);
        probes.put(own, Probe.of(vector, own));
        bridge.mapped(vector, question.language(), spaces).ifPresent(mapped -> probes.put(other, mapped));
        return probes;
    }

    /// The question's own words as they stand, what else they are called, and their translations.
    private LexicalQuery words(Question question, Translation translation) {
        if (!parts.have(Part.LEXICAL)) {
            return LexicalQuery.none();
        }
        var script = Script.of(question.language());
        var variants = bridge.variants(question.text()).stream()
                .map(others -> clause(others.stream().map(other -> new LexicalQuery.Alternative(other, 1)), 1))
                .toList();
        var translated = translation.rendered().stream()
                .map(rendered -> clause(Stream.concat(Stream.of(new LexicalQuery.Alternative(rendered.own(), 1)),
                        rendered.renderings().stream().map(
                                each -> new LexicalQuery.Alternative(each.text(), each.probability()))),
                        rendered.size()))
                .toList();
        return new LexicalQuery(question.text(), script, Map.of(script, variants, script.other(), translated));
    }

    private static LexicalQuery.Clause clause(Stream<LexicalQuery.Alternative> alternatives, double weight) {
        return new LexicalQuery.Clause(alternatives.toList(), weight);
    }
}

package dev.quoth.retrieval.training;

import dev.quoth.retrieval.bridge.BilingualModel;
import dev.quoth.retrieval.bridge.LinearMap;
import dev.quoth.retrieval.bridge.Rendering;
import dev.quoth.retrieval.bridge.Term;
import dev.quoth.retrieval.bridge.TranslationTable;
import dev.quoth.retrieval.model.Embeddings;
import dev.quoth.retrieval.model.VectorSpace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Learns a bilingual model from sentence pairs and glossaries: the same input, seed and embeddings give the same model.
public final class BilingualTrainer {

    /// The map learns nothing more from more pairs (measured: docs/decisions/0012), and from one file no more than its share.
    private static final int MOST_MAPPED = 12_000;
    private static final int MOST_MAPPED_OF_A_FILE = 3_000;
    /// Shorter sentences say too little for their vectors to mean the same.
    private static final int LEAST_MAPPED_CHARACTERS = 40;
    private static final int LEAST_MAPPED = 500;

    /// Words in more sentences than that are function words, which say nothing about what is asked.
    private static final double COMMONEST = 0.03;
    private static final double LEAST_PROBABILITY = 0.02;
    private static final int MOST_RENDERINGS = 8;
    /// A term of a glossary counts as so many sentences that have nothing else in them.
    private static final int GLOSSARY_WEIGHT = 3;

    private final Embeddings embeddings;
    private final int workers;
    private final long seed;

    /// @param embeddings of two spaces; throws IllegalArgumentException where all languages share one
    /// @param workers    how many threads embed
    public BilingualTrainer(Embeddings embeddings, int workers, long seed) {
        if (embeddings.spaces().isSingle()) {
            throw new IllegalArgumentException("embeddings of one space need no map");
        }
        this.embeddings = embeddings;
        this.workers = workers;
        this.seed = seed;
    }

    /// Returns what is learnt from `files`; throws [TrainingException] where that is too little for a map.
    ///
    /// @param glossary terms and their names, of which only word translation probabilities are learnt
    /// @param progress run after each sentence that is embedded
    public BilingualModel train(List<SentencePairs> files, List<Term> glossary, Runnable progress) {
        var mapped = mapped(files);
        if (mapped.size() < LEAST_MAPPED) {
            throw new TrainingException(
                    "a map needs %,d sentence pairs of %d characters or more, got %,d; add more files"
                            .formatted(LEAST_MAPPED, LEAST_MAPPED_CHARACTERS, mapped.size()),
                    null);
        }
        var spaces = embeddings.spaces();
        var map = MapFit.of(
                embed(mapped.stream().map(each -> each.pair().english()).toList(), spaces.english(), progress),
                embed(mapped.stream().map(each -> each.pair().chinese()).toList(), spaces.chinese(), progress),
                mapped.stream().mapToDouble(Weighted::weight).toArray());
        return model(map, mapped.size(), files, glossary);
    }

    /// Learns the words beside `map`, which was fitted to so many pairs.
    BilingualModel model(LinearMap map, int mapped, List<SentencePairs> files, List<Term> glossary) {
        var words = new Words();
        var toChinese = new WordAlignment();
        var toEnglish = new WordAlignment();
        for (var file : files) {
            file.pairs().forEach(pair -> add(pair, file.weight(), words, List.of(toChinese, toEnglish)));
        }
        var names = CldrNames.all();
        for (var term : glossary) {
            term.chinese().forEach(name -> add(new SentencePairs.Pair(term.english(), name), GLOSSARY_WEIGHT, words,
                    List.of(toChinese, toEnglish)));
        }
        var sources = new ArrayList<BilingualModel.Source>();
        files.forEach(file -> sources.add(new BilingualModel.Source(file.name(), file.pairs().size(), file.licence())));
        sources.add(new BilingualModel.Source("CLDR, from ICU", names.size(), "Unicode-3.0"));
        return new BilingualModel(embeddings.name(), seed, sources, mapped, names, map,
                table(toChinese, words, false),
                table(toEnglish, words, true));
    }

    /// How many sentences [#train] will embed of `files`.
    public int toEmbed(List<SentencePairs> files) {
        return 2 * mapped(files).size();
    }

    /// A pair, and how much it counts.
    private record Weighted(SentencePairs.Pair pair, int weight) {}

    private List<Weighted> mapped(List<SentencePairs> files) {
        var random = new Random(seed);
        var pairs = new ArrayList<Weighted>();
        for (var file : files) {
            var telling = new ArrayList<>(file.pairs().stream()
                    .filter(pair -> pair.english().length() >= LEAST_MAPPED_CHARACTERS).toList());
            Collections.shuffle(telling, random);
            telling.stream().limit(MOST_MAPPED_OF_A_FILE).forEach(pair -> pairs.add(new Weighted(pair, file.weight())));
        }
        pairs.sort(Comparator.comparingInt(Weighted::weight).reversed());
        return List.copyOf(pairs.subList(0, Math.min(MOST_MAPPED, pairs.size())));
    }

    private List<float[]> embed(List<String> texts, VectorSpace space, Runnable progress) {
        try (var executor = Executors.newFixedThreadPool(workers)) {
            var vectors = new ArrayList<Future<float[]>>();
            texts.forEach(text -> vectors.add(executor.submit(() -> {
                var vector = embeddings.embed(text, space);
                progress.run();
                return vector;
            })));
            var done = new ArrayList<float[]>();
            for (var vector : vectors) {
                done.add(vector.get());
            }
            return done;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrainingException("interrupted while embedding", e);
        } catch (ExecutionException e) {
            throw new TrainingException("embedding a sentence: " + e.getCause(), e);
        }
    }

    private static void add(SentencePairs.Pair pair, int weight, Words words, List<WordAlignment> both) {
        var english = words.english(pair.english());
        var chinese = words.chinese(pair.chinese());
        both.getFirst().add(english, chinese, weight);
        both.getLast().add(chinese, english, weight);
        words.count(english, chinese);
    }

    private static TranslationTable table(WordAlignment alignment, Words words, boolean toEnglish) {
        var commonest = words.commonest(COMMONEST);
        Map<String, List<Rendering>> rows = new HashMap<>();
        alignment.learn(LEAST_PROBABILITY, MOST_RENDERINGS * 2).forEach((term, aligned) -> {
            var renderings = aligned.stream().filter(each -> !commonest.contains(each.target()))
                    .limit(MOST_RENDERINGS)
                    .map(each -> new Rendering(toEnglish ? words.word(each.target()) : each.target(),
                            Math.min(1, each.probability())))
                    .toList();
            if (!commonest.contains(term) && !renderings.isEmpty()) {
                rows.put(term, renderings);
            }
        });
        return TranslationTable.of(rows);
    }
}

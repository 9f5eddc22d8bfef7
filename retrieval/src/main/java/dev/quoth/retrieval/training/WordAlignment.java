package dev.quoth.retrieval.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Learns from pairs of term lists how likely each term of one language is a translation of one of the other: IBM Model 1
/// (Brown et al. 1993), by expectation maximisation from equal probabilities, with a null word for what translates nothing.
final class WordAlignment {

    private static final int ITERATIONS = 6;
    /// Longer sentences are mostly several, and align badly.
    private static final int LONGEST = 120;
    private static final String NULL = "";

    private final Vocabulary sources = new Vocabulary();
    private final Vocabulary targets = new Vocabulary();
    private final List<int[]> sentences = new ArrayList<>();
    private final List<int[]> translations = new ArrayList<>();
    private final List<Integer> weights = new ArrayList<>();

    /// Which sources occur with which targets, as source << 32 | target, in order.
    private long[] cells = {};
    private float[] probabilities = {};
    /// Where each source's cells begin.
    private int[] rows = {};

    WordAlignment() {
        sources.id(NULL);
    }

    /// A target and the probability that a source is translated by it.
    record Aligned(String target, double probability) {}

    private static final class Vocabulary {
        private final Map<String, Integer> ids = new HashMap<>();
        private final List<String> terms = new ArrayList<>();

        int id(String term) {
            return ids.computeIfAbsent(term, added -> {
                terms.add(added);
                return terms.size() - 1;
            });
        }

        int[] ids(List<String> some) {
            return new LinkedHashSet<>(some).stream().mapToInt(this::id).toArray();
        }
    }

    /// Adds a sentence and its translation, which count `weight` times.
    void add(List<String> sentence, List<String> translation, int weight) {
        if (sentence.size() <= LONGEST && translation.size() <= LONGEST) {
            sentences.add(sources.ids(sentence));
            translations.add(targets.ids(translation));
            weights.add(weight);
        }
    }

    /// Learns from what was added, and returns for each source its targets of `least` probability or more, the likeliest
    /// first, `most` at most.
    Map<String, List<Aligned>> learn(double least, int most) {
        collectCells();
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            iterate();
        }
        var learnt = new HashMap<String, List<Aligned>>();
        for (int source = 1; source < sources.terms.size(); source++) {
            var aligned = new ArrayList<Aligned>();
            for (int cell = rows[source]; cell < rows[source + 1]; cell++) {
                if (probabilities[cell] >= least) {
                    aligned.add(new Aligned(targets.terms.get((int) cells[cell]), probabilities[cell]));
                }
            }
            aligned.sort(Comparator.comparingDouble(Aligned::probability).reversed().thenComparing(Aligned::target));
            learnt.put(sources.terms.get(source), List.copyOf(aligned.subList(0, Math.min(most, aligned.size()))));
        }
        return learnt;
    }

    private void collectCells() {
        int count = 0;
        for (int at = 0; at < sentences.size(); at++) {
            count = Math.addExact(count, Math.multiplyExact(sentences.get(at).length + 1, translations.get(at).length));
        }
        var all = new long[count];
        int next = 0;
        for (int at = 0; at < sentences.size(); at++) {
            for (int target : translations.get(at)) {
                all[next++] = target;
                for (int source : sentences.get(at)) {
                    all[next++] = cell(source, target);
                }
            }
        }
        Arrays.sort(all);
        cells = Arrays.stream(all).distinct().toArray();
        probabilities = new float[cells.length];
        Arrays.fill(probabilities, 1f);
        rows = new int[sources.terms.size() + 1];
        int cell = 0;
        for (int source = 0; source < sources.terms.size(); source++) {
            rows[source] = cell;
            while (cell < cells.length && (int) (cells[cell] >>> 32) == source) {
                cell++;
            }
        }
        rows[sources.terms.size()] = cells.length;
    }

    private static long cell(int source, int target) {
        return ((long) source << 32) | target;
    }

    private void iterate() {
        var expected = new double[cells.length];
        for (int at = 0; at < sentences.size(); at++) {
            var sentence = sentences.get(at);
            var places = new int[sentence.length + 1];
            int weight = weights.get(at);
            for (int target : translations.get(at)) {
                double sum = 0;
                for (int i = 0; i < places.length; i++) {
                    int source = i == 0 ? 0 : sentence[i - 1];
                    places[i] = Arrays.binarySearch(cells, rows[source], rows[source + 1], cell(source, target));
                    sum += probabilities[places[i]];
                }
                for (int place : places) {
                    expected[place] += sum > 0 ? weight * probabilities[place] / sum : 0;
                }
            }
        }
        for (int source = 0; source < sources.terms.size(); source++) {
            double sum = 0;
            for (int cell = rows[source]; cell < rows[source + 1]; cell++) {
                sum += expected[cell];
            }
            for (int cell = rows[source]; cell < rows[source + 1]; cell++) {
                probabilities[cell] = (float) (sum > 0 ? expected[cell] / sum : 0);
            }
        }
    }
}

package dev.quoth.retrieval.brief;

import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.Span;
import dev.quoth.corpus.store.DocumentEntry;
import dev.quoth.retrieval.model.VectorSpace;
import dev.quoth.retrieval.model.VectorSpaces;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// Chooses the one sentence of a document that says most of what it is about: near to all that the document says, of the
/// words of its title, with numbers and names, and able to stand alone. It is always a whole sentence, at most 120 Chinese
/// characters or 60 words long; measured in docs/measured.md.
public final class KeySentence {

    /// How much each reason counts.
    record Weights(double centre, double words, double title, double names, double first, double leaning, double length,
            double listed, double topic) {
        static final Weights STANDARD = new Weights(1, 0.5, 0.5, 0.4, 0.4, 0.3, 0.4, 0.2, 0.15);
    }

    /// Page furniture is told only where there is nothing else.
    private static final double DRESSING = 2;

    private final DocumentEntry entry;
    private final VectorSpaces spaces;
    private final Weights weights;
    private final List<Vector> vectors = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();

    /// @param vector empty where the window was not embedded yet
    private record Vector(VectorSpace space, float[] vector) {}

    KeySentence(DocumentEntry entry, VectorSpaces spaces, Weights weights) {
        this.entry = entry;
        this.spaces = spaces;
        this.weights = weights;
        collect();
    }

    /// Returns where the key sentence of `entry` stands in its text; empty for a document without a whole sentence of good
    /// length.
    ///
    /// @param spaces those of its vectors
    public static Optional<Span> of(DocumentEntry entry, VectorSpaces spaces) {
        return new KeySentence(entry, spaces, Weights.STANDARD).best(sentence -> 0).map(Sentence::span);
    }

    /// Returns where the sentence stands that is most of what `entry` says about `topic`.
    public static Optional<Span> of(DocumentEntry entry, Topic topic) {
        var key = new KeySentence(entry, topic.spaces(), Weights.STANDARD);
        return key.best(sentence -> topic.nearness(entry, sentence.windows())).map(Sentence::span);
    }

    private void collect() {
        var text = entry.document().text();
        var places = new LinkedHashMap<Span, List<Integer>>();
        var kinds = new LinkedHashMap<Span, BlockKind>();
        for (var passage : entry.passages()) {
            for (int at = 0; at < passage.vectors().size(); at++) {
                var window = passage.passage().windows().get(at);
                places.computeIfAbsent(window.sentence(), unused -> new ArrayList<>()).add(vectors.size());
                kinds.putIfAbsent(window.sentence(), window.kind());
                vectors.add(new Vector(spaces.of(window.embedded(text)), passage.vectors().get(at)));
            }
        }
        places.forEach((span, windows) -> sentences
                .add(Sentence.of(text, span, kinds.getOrDefault(span, BlockKind.PARAGRAPH), sentences.size(), windows)));
    }

    Optional<Sentence> best(ToDoubleFunction<Sentence> relevance) {
        var told = sentences.stream().filter(sentence -> sentence.kind().isEvidence() && isRead(sentence)).toList();
        var common = new Common(told);
        var title = Sentence.terms(entry.document().title());
        return told.stream().filter(Wholeness::of)
                .max(Comparator.comparingDouble((Sentence sentence) -> worth(sentence, common, title)
                        + weights.topic * relevance.applyAsDouble(sentence))
                        .thenComparing(Comparator.comparing(Sentence::span).reversed()));
    }

    /// Rows and captions are of the document and told as sentences never.
    private static boolean isRead(Sentence sentence) {
        return sentence.kind() == BlockKind.PARAGRAPH || sentence.kind() == BlockKind.LIST_ITEM;
    }

    private double worth(Sentence sentence, Common common, Set<String> title) {
        var folded = sentence.folded();
        return weights.centre * centrality(sentence, common)
                + weights.words * common.words(sentence)
                + weights.title * share(title, sentence.terms())
                + weights.names * Tone.names(sentence)
                + weights.first / (1 + sentence.place() / 2.0)
                + weights.length * Math.min(1, 2 * Wholeness.length(sentence.words()))
                - (Tone.leans(folded) ? weights.leaning : 0)
                - (sentence.kind() == BlockKind.LIST_ITEM ? weights.listed : 0)
                - (Tone.isDressing(folded) ? DRESSING : 0);
    }

    /// The cosine of the sentence with all sentences together.
    private double centrality(Sentence sentence, Common common) {
        var space = vectors.get(sentence.windows().getFirst()).space;
        var own = sum(sentence.windows(), space);
        var all = common.centre(space);
        return own.length == 0 || all.length != own.length ? 0 : dot(own, all);
    }

    private float[] sum(List<Integer> windows, VectorSpace space) {
        var sum = new float[space.dimensions()];
        for (int at : windows) {
            var one = vectors.get(at);
            if (one.space.equals(space) && one.vector.length == sum.length) {
                for (int d = 0; d < sum.length; d++) {
                    sum[d] += one.vector[d];
                }
            }
        }
        return VectorSpace.normalised(sum);
    }

    private static double dot(float[] some, float[] others) {
        double product = 0;
        for (int d = 0; d < some.length; d++) {
            product += some[d] * others[d];
        }
        return product;
    }

    private static double share(Set<String> wanted, Set<String> had) {
        if (wanted.isEmpty()) {
            return 0;
        }
        var shared = new HashSet<>(wanted);
        shared.retainAll(had);
        return (double) shared.size() / wanted.size();
    }

    /// What the sentences of the document have in common.
    private final class Common {
        private final List<Sentence> all;
        private final java.util.Map<VectorSpace, float[]> centres = new java.util.HashMap<>();
        private final java.util.Map<String, Integer> counts = new java.util.HashMap<>();
        private double most = 1;

        Common(List<Sentence> all) {
            this.all = all;
            all.forEach(sentence -> sentence.terms().forEach(term -> counts.merge(term, 1, Integer::sum)));
            all.stream().filter(Wholeness::of).forEach(sentence -> most = Math.max(most, weight(sentence)));
        }

        float[] centre(VectorSpace space) {
            return centres.computeIfAbsent(space, unused -> sum(
                    all.stream().flatMap(sentence -> sentence.windows().stream()).toList(), space));
        }

        /// Returns how much of what is said more than once the sentence says, 1 for the one that says most.
        double words(Sentence sentence) {
            return weight(sentence) / most;
        }

        private double weight(Sentence sentence) {
            double sum = 0;
            for (var term : sentence.terms()) {
                sum += Math.log(counts.getOrDefault(term, 1));
            }
            return sum / Math.sqrt(Math.max(1, sentence.terms().size()));
        }
    }
}

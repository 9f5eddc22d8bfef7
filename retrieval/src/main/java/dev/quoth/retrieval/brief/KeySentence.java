package dev.quoth.retrieval.brief;

import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.Document;
import dev.quoth.corpus.Span;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// Chooses the one sentence of a document that says most of what it is about: near to all that the document says, of the
/// words of its title, with numbers and names, and able to stand alone. It is always whole, and at most 120 Chinese
/// characters or 60 words long. Measured in docs/measured.md.
///
/// @param weights how much each reason counts
record KeySentence(Document document, Windows windows, Weights weights) {

    record Weights(double centre, double repeated, double title, double names, double first, double leaning,
            double length, double listed, double relevance) {
        static final Weights STANDARD = new Weights(1, 0.5, 0.5, 0.4, 0.4, 0.3, 0.4, 0.2, 1.5);
    }

    /// Page furniture is told only where there is nothing else.
    private static final double DRESSING = 2;
    /// A document of so many sentences says as much as any.
    private static final int MANY = 8;

    /// Returns where it stands in the text; empty for a document without anything that is whole and of good length.
    ///
    /// @param relevance how much a sentence says of what the reader wants to know
    Optional<Span> best(ToDoubleFunction<Sentence> relevance) {
        // A table's row says something only where no sentence does.
        return best(relevance, Wholeness::isSentence).or(() -> best(relevance, Wholeness::isLine));
    }

    private Optional<Span> best(ToDoubleFunction<Sentence> relevance, Predicate<Sentence> isWhole) {
        var all = windows.sentences().stream().filter(sentence -> sentence.kind().isEvidence()).toList();
        var common = new Common(windows, all);
        var title = Sentence.terms(document.title());
        return all.stream().filter(isWhole)
                .max(Comparator.comparingDouble((Sentence sentence) -> worth(sentence, common, title)
                        + weights.relevance * relevance.applyAsDouble(sentence))
                        .thenComparing(Comparator.comparing(Sentence::span).reversed()))
                .map(Sentence::span);
    }

    private double worth(Sentence sentence, Common common, Set<String> title) {
        var folded = sentence.folded();
        return weights.centre * common.centrality(sentence)
                + weights.repeated * common.repeated(sentence)
                + weights.title * share(title, sentence.terms())
                + weights.names * Tone.names(sentence)
                + weights.first / (1 + sentence.place() / 2.0)
                + weights.length * Math.min(1, 2 * Wholeness.length(sentence.words()))
                - (Tone.leans(folded) ? weights.leaning : 0)
                - (sentence.kind() == BlockKind.LIST_ITEM ? weights.listed : 0)
                - (Tone.isDressing(folded) ? DRESSING : 0);
    }

    private static double share(Set<String> wanted, Set<String> had) {
        var shared = new HashSet<>(wanted);
        shared.retainAll(had);
        return wanted.isEmpty() ? 0 : (double) shared.size() / wanted.size();
    }

    /// Returns how much the document says, 0 to 1: three words and pages of links say nothing.
    double says() {
        long whole = windows.sentences().stream()
                .filter(sentence -> Wholeness.isSentence(sentence) && !Tone.isDressing(sentence.folded())).count();
        return Math.min(1, Math.log1p((double) whole) / Math.log1p(MANY));
    }
}

package dev.quoth.retrieval.answer;

import dev.quoth.corpus.Document;
import dev.quoth.corpus.PassageId;
import dev.quoth.corpus.Span;
import dev.quoth.corpus.Window;
import dev.quoth.corpus.store.PlacedPassage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A passage that was found, with its sentences.
///
/// @param standing how it stands among the passages found
/// @param rarity   how rare terms are among its sentences
/// @param coverage what it covers of the question, the headings above it and its document's title included
/// @param missing  the share of the question's most telling thing that these leave out
record OpenPassage(Document document, PassageId id, Standing standing, Nearness nearness, List<Sentence> sentences,
        Rarity rarity, double coverage, double missing) {

    /// How a passage stands among those found.
    ///
    /// @param rank  its place, from 0
    /// @param fused its fused score minus that of the best passage; 0 or less
    record Standing(int rank, double fused) {}

    OpenPassage {
        sentences = List.copyOf(sentences);
    }

    static OpenPassage of(PlacedPassage placed, Standing standing, Nearness nearness, Coverage coverage) {
        var document = placed.document();
        var embedded = placed.embedded();
        var places = new LinkedHashMap<Span, List<Integer>>();
        var windows = embedded.passage().windows();
        for (int at = 0; at < windows.size(); at++) {
            places.computeIfAbsent(windows.get(at).sentence(), unused -> new ArrayList<>()).add(at);
        }
        var sentences = new ArrayList<Sentence>();
        var rarity = new Rarity();
        // The sentences of a passage mostly stand under the same headings.
        var above = new HashMap<String, Set<String>>();
        Function<Window, Set<String>> termsAbove = window -> above.computeIfAbsent(window.context(),
                context -> coverage.terms(context + "\n" + document.title()));
        var terms = new HashSet<>(termsAbove.apply(windows.getFirst()));
        places.forEach((span, own) -> {
            var text = FoldedText.of(span.of(document.text()));
            var sentence = new Sentence(span, windows.get(own.getFirst()), own, text, coverage.terms(text.text()),
                    Asked.characters(text.folded()), termsAbove.apply(windows.get(own.getFirst())),
                    nearness.nearest(own));
            sentences.add(sentence);
            rarity.add(sentence.terms());
            terms.addAll(sentence.terms());
        });
        return new OpenPassage(document, embedded.passage().id(), standing, nearness, sentences,
                rarity, coverage.of(terms), coverage.missing(terms));
    }

    /// Returns the sentence `steps` behind the one at `place`, or before it where `steps` is negative; empty where the
    /// passage does not reach so far.
    Optional<Sentence> neighbour(int place, int steps) {
        int at = place + steps;
        return at < 0 || at >= sentences.size() ? Optional.empty() : Optional.of(sentences.get(at));
    }
}

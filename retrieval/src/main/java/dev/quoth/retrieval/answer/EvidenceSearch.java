package dev.quoth.retrieval.answer;

import dev.quoth.corpus.Document;
import dev.quoth.corpus.Span;
import dev.quoth.corpus.Window;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.corpus.store.EmbeddedPassage;
import dev.quoth.retrieval.model.VectorSpace;
import dev.quoth.retrieval.search.FoundPassage;
import dev.quoth.retrieval.search.Interpretation;
import dev.quoth.retrieval.search.Search;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Looks through the best passages of a search for sentences that answer.
final class EvidenceSearch {

    /// The right passage is among the first five for 99.7% of DRCD's questions.
    private static final int PASSAGES = 8;

    private final CorpusStore store;
    private final Coverage coverage;
    private final Values values;

    EvidenceSearch(CorpusStore store, Coverage coverage, Values values) {
        this.store = store;
        this.coverage = coverage;
        this.values = values;
    }

    /// Returns the sentences of the best passages, best first.
    List<Evidence> of(Search.Result found) {
        var evidence = new ArrayList<Evidence>();
        double best = found.passages().isEmpty() ? 0 : found.passages().getFirst().score();
        for (var passage : found.passages().stream().limit(PASSAGES).toList()) {
            store.document(passage.candidate().passage().document())
                    .ifPresent(document -> store.embedded(passage.candidate().passage())
                            .ifPresent(embedded -> add(document, embedded, passage, best,
                                    found.interpretation(), evidence)));
        }
        evidence.sort(Comparator.comparingDouble(Evidence::score).reversed());
        return evidence;
    }

    private void add(Document document, EmbeddedPassage embedded, FoundPassage found, double best,
            Interpretation interpretation, List<Evidence> evidence) {
        var passage = embedded.passage();
        var whole = passage.windows().getFirst().context() + "\n" + document.title() + "\n"
                + passage.span().of(document.text());
        double missing = coverage.missing(coverage.terms(whole));
        for (var entry : sentences(embedded).entrySet()) {
            var window = passage.windows().get(entry.getValue().getFirst());
            if (!window.kind().isEvidence()) {
                continue;
            }
            double cosine = 0;
            for (int at : entry.getValue()) {
                cosine = Math.max(cosine, cosine(embedded, at, document, interpretation));
            }
            var text = entry.getKey().of(document.text());
            var terms = coverage.terms(text);
            double context = coverage.gain(terms, coverage.terms(window.context() + "\n" + document.title()));
            var signals = new Signals(cosine, coverage.of(terms), context, missing, values.fit(text));
            evidence.add(new Evidence(document, passage.id(), entry.getKey(), signals, found.score() - best, terms));
        }
    }

    /// The places of the windows of each sentence.
    private static Map<Span, List<Integer>> sentences(EmbeddedPassage embedded) {
        var sentences = new LinkedHashMap<Span, List<Integer>>();
        var windows = embedded.passage().windows();
        for (int at = 0; at < windows.size(); at++) {
            sentences.computeIfAbsent(windows.get(at).sentence(), unused -> new ArrayList<>()).add(at);
        }
        return sentences;
    }

    private static double cosine(EmbeddedPassage embedded, int at, Document document, Interpretation interpretation) {
        Window window = embedded.passage().windows().get(at);
        var space = VectorSpace.of(window.embedded(document.text()));
        var question = interpretation.vectors().get(space);
        if (question == null) {
            return 0;
        }
        var vector = embedded.vectors().get(at);
        double dot = 0;
        for (int d = 0; d < vector.length; d++) {
            dot += vector[d] * question[d];
        }
        return space.standardised(dot);
    }
}

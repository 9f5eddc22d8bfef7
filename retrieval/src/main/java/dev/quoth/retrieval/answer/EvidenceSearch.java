package dev.quoth.retrieval.answer;

import dev.quoth.corpus.Document;
import dev.quoth.corpus.PassageId;
import dev.quoth.corpus.Span;
import dev.quoth.corpus.Window;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.corpus.store.EmbeddedPassage;
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
        var question = found.interpretation();
        double best = found.passages().isEmpty() ? 0 : found.passages().getFirst().score();
        return found.passages().stream().limit(PASSAGES)
                .flatMap(passage -> evidence(passage.candidate().passage(), passage.score() - best, question).stream())
                .sorted(Comparator.comparingDouble(Evidence::score).reversed())
                .toList();
    }

    private List<Evidence> evidence(PassageId id, double fused, Interpretation question) {
        return store.document(id.document())
                .flatMap(document -> store.embedded(id).map(passage -> evidence(document, passage, fused, question)))
                .orElse(List.of());
    }

    private List<Evidence> evidence(Document document, EmbeddedPassage embedded, double fused,
            Interpretation question) {
        var passage = embedded.passage();
        var whole = passage.windows().getFirst().context() + "\n" + document.title() + "\n"
                + passage.span().of(document.text());
        double missing = coverage.missing(coverage.terms(whole));
        var evidence = new ArrayList<Evidence>();
        sentences(embedded).forEach((sentence, places) -> {
            var window = passage.windows().get(places.getFirst());
            if (window.kind().isEvidence()) {
                double cosine = places.stream().mapToDouble(at -> cosine(embedded, at, document, question))
                        .reduce(0, Math::max);
                var text = sentence.of(document.text());
                var terms = coverage.terms(text);
                double context = coverage.gain(terms, coverage.terms(window.context() + "\n" + document.title()));
                var signals = new Signals(cosine, coverage.of(terms), context, missing, values.fit(text));
                evidence.add(new Evidence(document, passage.id(), sentence, signals, fused, terms));
            }
        });
        return evidence;
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

    /// Returns how near window `at` is to the question, standardised; 0 where the question has no vector in its space.
    private static double cosine(EmbeddedPassage embedded, int at, Document document,
            Interpretation question) {
        Window window = embedded.passage().windows().get(at);
        var space = question.spaces().of(window.embedded(document.text()));
        var probe = question.probes().get(space);
        return probe == null ? 0 : probe.nearness(embedded.vectors().get(at));
    }
}

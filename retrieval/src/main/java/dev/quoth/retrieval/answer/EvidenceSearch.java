package dev.quoth.retrieval.answer;

import dev.quoth.corpus.Document;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.retrieval.answer.OpenPassage.Standing;
import dev.quoth.retrieval.search.Search;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Looks through the best passages of a search for sentences that answer.
final class EvidenceSearch {

    /// The right passage is among the first five for 99.7% of DRCD's questions.
    private static final int PASSAGES = 8;

    private final CorpusStore store;
    private final CueWeights weights;

    EvidenceSearch(CorpusStore store, CueWeights weights) {
        this.store = store;
        this.weights = weights;
    }

    /// Returns the sentences of the best passages, best first.
    List<Evidence> of(Search.Result found, Asked asked) {
        return cues(found, asked).map(this::evidence)
                .sorted(Comparator.comparingDouble(Evidence::score).reversed())
                .toList();
    }

    /// Returns what there is to say of each sentence of the best passages, in their order.
    Stream<Cues> cues(Search.Result found, Asked asked) {
        var passages = open(found, asked);
        var rarities = Cues.Rarities.of(passages, asked);
        return passages.stream().flatMap(passage -> IntStream.range(0, passage.sentences().size())
                .filter(place -> passage.sentences().get(place).window().kind().isEvidence())
                .mapToObj(place -> new Cues(asked, rarities, passage, place)));
    }

    private List<OpenPassage> open(Search.Result found, Asked asked) {
        var documents = new HashMap<DocumentId, Optional<Document>>();
        var passages = new ArrayList<OpenPassage>();
        var best = found.passages().stream().limit(PASSAGES).toList();
        for (int rank = 0; rank < best.size(); rank++) {
            var id = best.get(rank).candidate().passage();
            var standing = new Standing(rank, best.get(rank).score() - best.getFirst().score());
            documents.computeIfAbsent(id.document(), store::document)
                    .flatMap(document -> store.embedded(id).map(embedded -> OpenPassage.of(document, embedded,
                            standing, new Nearness(embedded, document, found.interpretation()),
                            asked.coverage())))
                    .ifPresent(passages::add);
        }
        return passages;
    }

    private Evidence evidence(Cues cues) {
        return new Evidence(cues.passage.document(), cues.passage.id(), cues.quote(), cues.signals(),
                weights.score(cues), cues.sentence.terms());
    }
}

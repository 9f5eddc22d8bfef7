package dev.quoth.retrieval.answer;

import static java.util.Objects.requireNonNull;

import dev.quoth.corpus.PassageId;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.retrieval.answer.OpenPassage.Standing;
import dev.quoth.retrieval.search.Search;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
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

    /// Returns the sentences of `passages`, best first.
    List<Evidence> of(List<OpenPassage> passages, Asked asked) {
        return cues(passages, asked).map(this::evidence)
                .sorted(Comparator.comparingDouble(Evidence::score).reversed())
                .toList();
    }

    /// Returns what there is to say of each sentence of `passages`, in their order.
    Stream<Cues> cues(List<OpenPassage> passages, Asked asked) {
        var rarities = Cues.Rarities.of(passages, asked);
        return passages.stream().flatMap(passage -> IntStream.range(0, passage.sentences().size())
                .filter(place -> passage.sentences().get(place).window().kind().isEvidence())
                .mapToObj(place -> new Cues(asked, rarities, passage, place)));
    }

    /// Returns the best passages of a search with their sentences.
    List<OpenPassage> open(Search.Result found, Asked asked) {
        var best = found.passages().stream().limit(PASSAGES).toList();
        var standings = new HashMap<PassageId, Standing>();
        for (int rank = 0; rank < best.size(); rank++) {
            standings.put(best.get(rank).candidate().passage(),
                    new Standing(rank, best.get(rank).score() - best.getFirst().score()));
        }
        // A passage whose document has gone since the index saw it is no evidence.
        return store.placed(best.stream().map(passage -> passage.candidate().passage()).toList()).stream()
                .map(placed -> OpenPassage.of(placed,
                        requireNonNull(standings.get(placed.embedded().passage().id())),
                        new Nearness(placed.embedded(), placed.document(), found.interpretation()), asked.coverage()))
                .toList();
    }

    private Evidence evidence(Cues cues) {
        return new Evidence(cues.passage.document(), cues.passage.id(), cues.quote(), cues.signals(),
                weights.score(cues), cues.sentence.terms());
    }
}

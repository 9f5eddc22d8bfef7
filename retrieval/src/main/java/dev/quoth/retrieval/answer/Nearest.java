package dev.quoth.retrieval.answer;

import static java.util.Objects.requireNonNull;

import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.retrieval.search.FoundPassage;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/// Says that there is no answer, with what came nearest.
public final class Nearest {

    private static final int MOST = 3;

    private Nearest() {}

    /// Returns the refusal to answer.
    ///
    /// @param ranked what was found, best first
    public static Answer.NotFound of(List<FoundPassage> ranked, CorpusStore store) {
        var nearest = oncePerStory(ranked, store).stream().limit(MOST)
                .collect(
                        Collectors.toMap(found -> found.candidate().passage(), FoundPassage::score, (one, other) -> one,
                                LinkedHashMap::new));
        return new Answer.NotFound(store.placed(List.copyOf(nearest.keySet())).stream().map(placed -> {
            var passage = placed.embedded().passage();
            return new NearPassage(placed.document(), passage.id(), passage.span(),
                    requireNonNull(nearest.get(passage.id())));
        }).toList());
    }

    /// Leaves out what tells a story that a passage of another document before it tells.
    private static List<FoundPassage> oncePerStory(List<FoundPassage> ranked, CorpusStore store) {
        var documents = ranked.stream().map(found -> found.candidate().passage().document())
                .collect(Collectors.toSet());
        var first = store.firstToTell(documents);
        var told = new HashMap<DocumentId, DocumentId>();
        return ranked.stream().filter(found -> {
            var document = found.candidate().passage().document();
            var before = told.putIfAbsent(first.getOrDefault(document, document), document);
            return before == null || before.equals(document);
        }).toList();
    }
}
